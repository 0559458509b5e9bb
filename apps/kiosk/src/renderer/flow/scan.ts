/** The longest pause inside one scan: a busy computer may be late with a single key. */
export const GAP_MS_MAX = 300
/** A scanner or ID reader needs less than this for a key on average; no person types ten in a row so fast. */
export const MEAN_GAP_MS_MAX = 60
const SCAN_CHARS_MIN = 10
const SURE_CHARS_MIN = 3
const SCAN_CHARS_MAX = 512

/** The characters that came quickly one after the other. */
export interface Burst {
  readonly text: string
  readonly firstAt: number
  readonly lastAt: number
  /** Right after a scan: a reader that ends with two Enters presses no button. */
  readonly isAfterScan: boolean
}

/** What one key means for the scan. */
export interface Heard {
  readonly burst: Burst
  /** The whole scanned text when this key ended a scan. */
  readonly scanned: string | null
  /** The key belongs to a scan and must not do anything else. */
  readonly isSwallowed: boolean
}

const LONG_AGO = Number.NEGATIVE_INFINITY
export const NO_BURST: Burst = { text: '', firstAt: LONG_AGO, lastAt: LONG_AGO, isAfterScan: false }

/** Takes one key (`KeyboardEvent.key`) and its moment in ms; modifier keys leave the burst as it is. */
export function hear(before: Burst, key: string, at: number): Heard {
  const isQuick = at - before.lastAt <= GAP_MS_MAX
  if (key === 'Enter') return heardEnter(before, isQuick, at)
  if (key.length !== 1) return { burst: before, scanned: null, isSwallowed: false }
  const isFirst = !isQuick || before.text === ''
  const text = isFirst ? key : before.text.slice(0, SCAN_CHARS_MAX - 1) + key
  const burst = { text, firstAt: isFirst ? at : before.firstAt, lastAt: at, isAfterScan: false }
  return { burst, scanned: null, isSwallowed: text.length >= SURE_CHARS_MIN && isMachine(burst) }
}

function isMachine({ text, firstAt, lastAt }: Burst): boolean {
  return lastAt - firstAt <= (text.length - 1) * MEAN_GAP_MS_MAX
}

function heardEnter(before: Burst, isQuick: boolean, at: number): Heard {
  const isScan = isQuick && before.text.length >= SCAN_CHARS_MIN && isMachine(before)
  const isEcho = isQuick && before.isAfterScan
  return {
    burst: isScan || isEcho ? { ...NO_BURST, lastAt: at, isAfterScan: true } : NO_BURST,
    scanned: isScan ? before.text : null,
    isSwallowed: isScan || isEcho,
  }
}
