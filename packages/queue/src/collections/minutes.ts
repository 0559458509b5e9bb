const MINUTE = 60_000

/** Amounts by the minute of the clock, oldest first, with their sum; a minute without any has no entry. */
export interface Minutes {
  readonly entries: { readonly minute: number; amount: number }[]
  sum: number
}

export function noMinutes(): Minutes {
  return { entries: [], sum: 0 }
}

/** The start (ms) of the last `count` minutes of the clock as of `at`, the present one included. */
export function minutesSince(at: number, count: number): number {
  return (Math.floor(at / MINUTE) - count + 1) * MINUTE
}

/** Adds an amount at a moment (ms) and forgets all but the last `count` minutes. Moments come in order. */
export function addAt(minutes: Minutes, at: number, amount: number, count: number): void {
  const { entries } = minutes
  const minute = Math.floor(at / MINUTE)
  const last = entries.at(-1)
  if (last?.minute === minute) last.amount += amount
  else entries.push({ minute, amount })
  minutes.sum += amount
  while (entries[0] && entries[0].minute <= minute - count) minutes.sum -= entries.shift()?.amount ?? 0
}

/** Adds as much for every millisecond from one moment to another; only the last `count` minutes of it. */
export function addSpan(minutes: Minutes, from: number, to: number, perMs: number, count: number): void {
  let start = Math.max(from, minutesSince(to, count))
  while (start < to) {
    const end = Math.min(to, minutesSince(start, 0))
    addAt(minutes, start, perMs * (end - start), count)
    start = end
  }
}

/** What was added from the minute of `since` (ms) on; only a few minutes are older. */
export function sumSince({ entries, sum }: Minutes, since: number): number {
  const first = Math.floor(since / MINUTE)
  let rest = sum
  for (const { minute, amount } of entries) {
    if (minute >= first) break
    rest -= amount
  }
  return rest
}
