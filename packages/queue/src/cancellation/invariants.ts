import type { HallState } from '../state/hall.ts'

export function oneCancellationAtATime({ cancellations }: HallState): string[] {
  const all = [...cancellations.values()]
  const running = all.filter(({ nextAt }) => nextAt !== null)
  const tooMany = all.filter(({ ticketIds, count }) => ticketIds.length > count)
  return [
    ...(running.length > 1 ? ['[R1] two cancellations go on at once'] : []),
    ...tooMany.map(({ undoId }) => `[R1] ${undoId} has cancelled more than it named`),
  ]
}
