import type { BenchHall } from './hall.ts'
import type { Post } from './http-line.ts'
import { runLoad } from './load.ts'
import { median, spread } from './stats.ts'

/** One figure of (a) or (b): requests per second of the hall and of the floor, medians of the rounds. */
export interface Throughput {
  readonly connections: number
  readonly perSecond: number
  readonly floorPerSecond: number
  readonly ratio: number
  /** How far the rounds' ratios lie apart, as a share of their median. */
  readonly spread: number
}

// Many short turns: on a shared machine the noise then meets hall and floor alike.
const ROUNDS = 11
const ROUND_MS = 400
const COUNT_MAX = 2_000
export const CONNECTIONS = [32, 4, 1] as const
const FLOOR_BODY = JSON.stringify({ taxpayerId: '420105000000000', matters: ['R001'] })

/** The floor's three inserts, with the same kind of body. */
export function floorPost(path: string): Post {
  return { path, token: 'none', key: 'none', body: FLOOR_BODY }
}

/** Floor and hall take turns, round by round, so that whatever else the machine does meets both. */
export async function measureThroughput(
  connections: number,
  hall: BenchHall,
  floorPort: number,
  command: 'issue' | 'next',
): Promise<Throughput> {
  const limits = { connections, forMs: ROUND_MS, countMax: COUNT_MAX }
  const rounds: { ours: number; floor: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const floor = await runLoad({ ...limits, port: floorPort, next: () => floorPost('/three') })
    if (command === 'next') await hall.fill(COUNT_MAX)
    const ours = await runLoad({ ...limits, port: hall.port, next: hall[command] })
    rounds.push({ ours: ours.perSecond, floor: floor.perSecond })
  }
  const ratios = rounds.map(({ ours, floor }) => ours / floor)
  return {
    connections,
    perSecond: median(rounds.map(({ ours }) => ours)),
    floorPerSecond: median(rounds.map(({ floor }) => floor)),
    ratio: median(ratios),
    spread: spread(ratios),
  }
}
