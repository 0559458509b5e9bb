import { setTimeout as pause } from 'node:timers/promises'
import type { BenchHall } from '../../bench/hall.ts'
import { type HttpLine, openHttpLine, type Post } from '../../bench/http-line.ts'
import { postAccepted } from '../../bench/load.ts'
import { quantile } from '../../bench/stats.ts'

/** How long presses took, in ms, from when they were due. */
export interface Waits {
  readonly count: number
  readonly p50: number
  readonly p99: number
  readonly max: number
}

const GAP_MS = 40
const LINES = 6
/** So many presses in a row that are as quick as before: the hall is itself again. */
const QUICK_IN_A_ROW = 20
const RECOVERY_MS_MAX = 30_000

/** Presses Next and takes numbers in turns, each 40 ms whatever the answers do, until something is over. */
export async function pressUntil(hall: BenchHall, isOver: () => boolean): Promise<Waits> {
  return withLines(hall.port, async (lines) => {
    const tails: Promise<number>[] = []
    const startedAt = performance.now()
    for (let no = 0; !isOver(); no++) {
      const dueAt = startedAt + no * GAP_MS
      await pause(Math.max(0, dueAt - performance.now()))
      const before = tails[no - LINES] ?? Promise.resolve()
      const line = lines[no % LINES] as HttpLine
      tails.push(before.then(() => postAccepted(line, postOf(hall, no))).then(() => performance.now() - dueAt))
    }
    return summary(await Promise.all(tails))
  })
}

/** Presses for so long (ms). */
export function pressFor(hall: BenchHall, ms: number): Promise<Waits> {
  const endsAt = performance.now() + ms
  return pressUntil(hall, () => performance.now() >= endsAt)
}

/** How long (ms) until twenty presses in a row take at most so long; never longer than half a minute. */
export async function recovery(hall: BenchHall, quickMs: number): Promise<number> {
  return withLines(hall.port, async ([line]) => {
    const startedAt = performance.now()
    let quickSince = startedAt
    for (let no = 0, quick = 0; quick < QUICK_IN_A_ROW; no++) {
      const pressedAt = performance.now()
      await postAccepted(line as HttpLine, postOf(hall, no))
      const isQuick = performance.now() - pressedAt <= quickMs
      if (isQuick && quick === 0) quickSince = pressedAt
      quick = isQuick ? quick + 1 : 0
      if (performance.now() - startedAt > RECOVERY_MS_MAX) return RECOVERY_MS_MAX
    }
    return quickSince - startedAt
  })
}

function postOf(hall: BenchHall, no: number): Post {
  return no % 2 === 0 ? hall.issue() : hall.next()
}

async function withLines<Value>(port: number, run: (lines: HttpLine[]) => Promise<Value>): Promise<Value> {
  const lines = await Promise.all(Array.from({ length: LINES }, () => openHttpLine(port)))
  return run(lines).finally(() => {
    for (const line of lines) line.close()
  })
}

function summary(waits: readonly number[]): Waits {
  return { count: waits.length, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99), max: quantile(waits, 1) }
}
