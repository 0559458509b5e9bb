import { type Line, newKey } from '@one-window/client'
import type { KioskView } from '@one-window/protocol'
import { seeded } from '@one-window/queue/seeded'
import { nextArrivalMs } from './arrivals.ts'
import { nextPerson, type Town } from './people.ts'

export interface ArrivalsOptions {
  readonly kiosk: Line
  readonly town: Town
  readonly seed: number
  /** How many people a second the windows can serve. */
  readonly capacityPerSecond: number
  readonly onDone: (command: string) => void
}

/** Beyond this people turn round at the door: windows that stand still must not fill the hall for ever. */
const WAITING_MAX = 120

/** Lets people come to the kiosk and take numbers, as long as this process lives; answers how many wait in the hall. */
export function startArrivals({ kiosk, town, seed, capacityPerSecond, onDone }: ArrivalsOptions): () => number {
  const chance = seeded(seed)
  const startedAt = performance.now()
  let view: KioskView | undefined
  let arrived = 0
  const waiting = (): number => (view?.lanes ?? []).reduce((sum, lane) => sum + lane.waiting, 0)
  const isTutoringOpen = (): boolean => view?.lanes.some(({ lane, isOpen }) => lane === 'tutoring' && isOpen) ?? false

  async function arrive(): Promise<void> {
    const person = nextPerson(chance, town, isTutoringOpen())
    expectNext()
    if (waiting() >= WAITING_MAX) return
    const outcome = await kiosk.send('ticket.issue', person, newKey())
    if (outcome.ok) onDone('ticket.issue')
  }

  function expectNext(): void {
    const delayMs = nextArrivalMs(arrived++, performance.now() - startedAt, capacityPerSecond, chance())
    setTimeout(() => void arrive(), delayMs)
  }

  kiosk.subscribe('kiosk', ({ data }) => {
    view = data
  })
  expectNext()
  return waiting
}
