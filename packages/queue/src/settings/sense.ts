import type { HallSettings, WindowSetup } from '@one-window/protocol'

/** A field that makes no sense, dotted, and why, as a word that a program can tell. */
export interface Nonsense {
  readonly path: string
  readonly why: 'not-one-letter' | 'not-in-order' | 'unknown' | 'twice'
}

/** The first thing in settings that fit the contract and make no sense all the same; undefined when all does. */
export function nonsenseIn(settings: HallSettings): Nonsense | undefined {
  for (const check of CHECKS) {
    const nonsense = check(settings)
    if (nonsense) return nonsense
  }
  return undefined
}

const CHECKS: readonly ((settings: HallSettings) => Nonsense | undefined)[] = [
  prefixes,
  timeZone,
  sessions,
  windowNos,
  ({ windows }) => firstOf(windows, lanes),
]

/** One letter: followed by digits only, no prefix can run into another's numbers (R2). */
function prefixes({ prefixes }: HallSettings): Nonsense | undefined {
  const wrong = Object.entries(prefixes).find(([, prefix]) => !/^[A-Z]$/.test(prefix))
  return wrong && { path: `prefixes.${wrong[0]}`, why: 'not-one-letter' }
}

/** A name of the IANA database; a bare offset from UTC knows no daylight saving (R15). */
function timeZone({ timeZone }: HallSettings): Nonsense | undefined {
  return /^[a-z]/i.test(timeZone) && isTimeZone(timeZone) ? undefined : { path: 'timeZone', why: 'unknown' }
}

function isTimeZone(name: string): boolean {
  try {
    return new Temporal.ZonedDateTime(0n, name).offsetNanoseconds !== undefined
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** One after the other, none beginning before the last has ended (R15); `HH:MM` sorts like the time it says. */
function sessions({ sessions }: HallSettings): Nonsense | undefined {
  const times = sessions.flatMap(({ from, to }) => [from, to])
  const wrong = sessions.findIndex(({ from, to }, at) => from >= to || (at > 0 && from < (times[2 * at - 1] ?? '')))
  return wrong < 0 ? undefined : { path: `sessions.${wrong}`, why: 'not-in-order' }
}

function windowNos({ windows }: HallSettings): Nonsense | undefined {
  const wrong = repeated(windows.map(({ windowNo }) => windowNo))
  return wrong < 0 ? undefined : { path: `windows.${wrong}.windowNo`, why: 'twice' }
}

/** A lane stands in one tier of a window only (R5), and gets one extra there. */
function lanes({ tiers, extraHeadStart }: WindowSetup, at: number): Nonsense | undefined {
  if (repeated(tiers.flat()) >= 0) return { path: `windows.${at}.tiers`, why: 'twice' }
  if (repeated(extraHeadStart.map(({ lane }) => lane)) < 0) return undefined
  return { path: `windows.${at}.extraHeadStart`, why: 'twice' }
}

/** Where in a list something stands that stood there before; −1 when nothing does. */
function repeated(items: readonly (string | number)[]): number {
  return items.findIndex((item, at) => items.indexOf(item) < at)
}

function firstOf<Item>(items: readonly Item[], check: (item: Item, at: number) => Nonsense | undefined) {
  for (const [at, item] of items.entries()) {
    const nonsense = check(item, at)
    if (nonsense) return nonsense
  }
  return undefined
}
