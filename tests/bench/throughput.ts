import type { BenchHall } from './hall.ts'
import type { Post } from './http-line.ts'
import { type Load, runLoad } from './load.ts'
import { type Listening, processorMs } from './processes.ts'
import { median, spread } from './stats.ts'

/** One figure of (a) or (b): how fast the hall and the floor were, and the median of the rounds' ratios. */
export interface Throughput {
  readonly ours: Speed
  readonly floor: Speed
  readonly ratio: number
  readonly spread: number
}

/** Medians of the rounds; processor time per request is null where the system does not tell it. */
export interface Speed {
  readonly perSecond: number
  readonly processorMicroseconds: number | null
}

interface Turn {
  readonly perSecond: number
  readonly count: number
  readonly processorMs: number | null
}

// Many short turns: on a shared machine the noise then meets hall and floor alike.
const ROUNDS = 11
const ROUND_MS = 400
const COUNT_MAX = 2_000
export const CONNECTIONS = [32, 4, 1] as const
const FLOOR_BODY = JSON.stringify({ taxpayerId: '420105000000000', matters: ['R001'] })

/** The floor's request, with the same kind of body. */
export function floorPost(path: string): Post {
  return { path, token: 'none', key: 'none', body: FLOOR_BODY }
}

/** Floor and hall take turns, round by round, so that whatever else the machine does meets both. */
export async function measureThroughput(
  connections: number,
  hall: BenchHall,
  floor: Listening,
  command: 'issue' | 'next',
): Promise<Throughput> {
  const limits = { connections, forMs: ROUND_MS, countMax: COUNT_MAX }
  const turns: { ours: Turn; floor: Turn }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const ofFloor = await takeTurn(floor.pid, { ...limits, port: floor.port, next: () => floorPost('/three') })
    if (command === 'next') await hall.fill(COUNT_MAX)
    turns.push({ ours: await takeTurn(hall.pid, { ...limits, port: hall.port, next: hall[command] }), floor: ofFloor })
  }
  const ratios = turns.map(({ ours, floor: beside }) => ours.perSecond / beside.perSecond)
  return {
    ours: speedOf(turns.map(({ ours }) => ours)),
    floor: speedOf(turns.map(({ floor: beside }) => beside)),
    ratio: median(ratios),
    spread: spread(ratios),
  }
}

async function takeTurn(pid: number, load: Load): Promise<Turn> {
  const before = processorMs(pid)
  const done = await runLoad(load)
  const after = processorMs(pid)
  return { ...done, processorMs: before === null || after === null ? null : after - before }
}

/** Processor time comes in hundredths of a second: only the sum of all turns is fine enough. */
function speedOf(turns: readonly Turn[]): Speed {
  const spent = turns.reduce((sum, turn) => sum + (turn.processorMs ?? Number.NaN), 0)
  const count = turns.reduce((sum, turn) => sum + turn.count, 0)
  const each = (spent * 1000) / count
  return {
    perSecond: median(turns.map(({ perSecond }) => perSecond)),
    processorMicroseconds: Number.isNaN(each) ? null : each,
  }
}
