import { type DisplayCall, type DisplayView, LIMITS } from '@one-window/protocol'

/** The calls that are still to be spoken, each once per `callId` and `times`. */
export interface Announcements {
  /** Takes what a view shows; `nowMs` is the server's time. */
  readonly hear: (view: Pick<DisplayView, 'calls' | 'windows'>, nowMs: number) => void
  /** The call to speak now, or null. */
  readonly next: () => DisplayCall | null
  readonly waitingCount: () => number
}

/** Remembers across a reload of the page what was spoken already. */
export interface SpokenMemory {
  readonly load: () => readonly string[]
  readonly save: (keys: readonly string[]) => void
}

const SPOKEN_KEYS_MAX = 200

/**
 * Orders the calls: oldest first; a recall replaces the call it repeats; a call whose window has moved on, or whose
 * person is already there, is dropped. Calls that became older than LIMITS.callSpokenAgeMsMax while the screen was
 * away are not read out any more, except the newest one; a fresh screen does not read out the past at all.
 */
export function createAnnouncements(memory: SpokenMemory): Announcements {
  const known = new Set(memory.load())
  let isFirstView = known.size === 0
  let waiting: DisplayCall[] = []

  function remember(keys: Iterable<string>): void {
    for (const key of keys) known.add(key)
    for (const key of [...known].slice(0, -SPOKEN_KEYS_MAX)) known.delete(key)
    memory.save([...known])
  }

  return {
    hear({ calls, windows }, nowMs) {
      const [newest] = calls
      const unheard = calls.filter((call) => !known.has(keyOf(call)))
      const fresh = unheard.filter((call) => !isOld(call, nowMs) || (call === newest && !isFirstView))
      isFirstView = false
      if (unheard.length > 0) remember(unheard.map(keyOf))
      const repeated = new Set(fresh.map(({ callId }) => callId))
      waiting = [...waiting.filter(({ callId }) => !repeated.has(callId)), ...fresh.toReversed()].filter((call) =>
        isAwaited(call, windows, call.callId === newest?.callId),
      )
    },
    next: () => waiting.shift() ?? null,
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

/**
 * A window that has moved on must not be named any more: the person would walk for nothing. One that serves its
 * number already needs no call either, but the newest call is spoken even so, because the whole hall listens for it.
 */
function isAwaited({ windowNo, number }: DisplayCall, windows: DisplayView['windows'], isNewest: boolean): boolean {
  return windows.some(
    (one) => one.windowNo === windowNo && one.number === number && (isNewest || one.state === 'called'),
  )
}
