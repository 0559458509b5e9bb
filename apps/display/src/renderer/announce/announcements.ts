import { type DisplayCall, type DisplayView, LIMITS } from '@one-window/protocol'

/** The calls that are still to be spoken, each once per `callId` and `times`. */
export interface Announcements {
  /** Takes what a view shows; `nowMs` is the server's time. */
  readonly hear: (view: Pick<DisplayView, 'calls' | 'windows'>, nowMs: number) => void
  /** The call to speak now, or null. It counts as spoken from here. */
  readonly next: (nowMs: number) => DisplayCall | null
  readonly waitingCount: () => number
}

/** Remembers across a reload of the page what was spoken already. */
export interface SpokenMemory {
  readonly load: () => readonly string[]
  readonly save: (keys: readonly string[]) => void
}

const SPOKEN_KEYS_MAX = 200

/**
 * Orders the calls: oldest first, a recall replaces the call it repeats, a call that its window has left is dropped.
 * A call older than LIMITS.callSpokenAgeMsMax is dropped too, unless it is the newest one and came while the screen
 * was already here: the last call of the hall is never lost, and a fresh screen does not read out the past.
 */
export function createAnnouncements(memory: SpokenMemory): Announcements {
  const known = new Set(memory.load())
  let isFirstView = known.size === 0
  let waiting: DisplayCall[] = []
  let newest: string | null = null

  function remember(keys: Iterable<string>): void {
    for (const key of keys) known.add(key)
    for (const key of [...known].slice(0, -SPOKEN_KEYS_MAX)) known.delete(key)
    memory.save([...known])
  }

  return {
    hear({ calls, windows }, nowMs) {
      const unheard = calls.filter((call) => !known.has(keyOf(call)))
      newest = calls[0] ? keyOf(calls[0]) : null
      const fresh = unheard.filter((call) => !isOld(call, nowMs) || (!isFirstView && keyOf(call) === newest))
      isFirstView = false
      if (unheard.length > 0) remember(unheard.map(keyOf))
      const repeated = new Set(fresh.map(({ callId }) => callId))
      waiting = [...waiting.filter(({ callId }) => !repeated.has(callId)), ...fresh.toReversed()]
      waiting = waiting.filter((call) => isStillAt(call, windows))
    },
    next(nowMs) {
      waiting = waiting.filter((call) => !isOld(call, nowMs) || keyOf(call) === newest)
      return waiting.shift() ?? null
    },
    waitingCount: () => waiting.length,
  }
}

/** A call is spoken once per this key; a recall has another. */
export function keyOf({ callId, times }: DisplayCall): string {
  return `${callId}:${times}`
}

function isOld({ calledAt }: DisplayCall, nowMs: number): boolean {
  return nowMs - Date.parse(calledAt) > LIMITS.callSpokenAgeMsMax
}

/** A window that has moved on must not be named any more: the person would walk for nothing. */
function isStillAt({ windowNo, number }: DisplayCall, windows: DisplayView['windows']): boolean {
  return windows.some((one) => one.windowNo === windowNo && one.number === number)
}
