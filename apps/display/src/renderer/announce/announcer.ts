import type { DisplayCall, DisplayView } from '@one-window/protocol'
import type { Announcements } from './announcements.ts'

/** Speaks one call after the other and tells the board which one stands in the light. */
export interface Announcer {
  readonly hear: (view: Pick<DisplayView, 'calls' | 'windows'>) => void
  /** The call that is spoken now, or null between calls. */
  readonly spotlight: () => DisplayCall | null
  readonly onSpotlight: (listener: () => void) => () => void
}

export interface AnnouncerOptions {
  readonly announcements: Announcements
  /** Resolve when the sound has ended, at once where there is none; never reject. */
  readonly chime: () => Promise<void>
  readonly speak: (call: DisplayCall) => Promise<void>
  readonly wait: (delayMs: number) => Promise<void>
  /** The server's time. */
  readonly now: () => number
}

/** Twice by default; once while others wait to be called. */
const SPOKEN_TIMES = 2
const PAUSE_BETWEEN_MS = 700
/** A browser that stops the sound half-way never tells its end; the calls go on even so. */
const CHIME_MS_MAX = 2_500
/** A call without any voice stays in the light this long, so that it can be read. */
const SHOWN_MS_MIN = 5_000
/** The same while others wait. */
const SHOWN_MS_MIN_BUSY = 3_000

/** One loop, so that two announcements can never overlap. */
export function createAnnouncer({ announcements, chime, speak, wait, now }: AnnouncerOptions): Announcer {
  const listeners = new Set<() => void>()
  let spotlight: DisplayCall | null = null
  let isRunning = false

  function shine(call: DisplayCall | null): void {
    spotlight = call
    for (const listener of listeners) listener()
  }

  async function announce(call: DisplayCall): Promise<void> {
    const shown = wait(announcements.waitingCount() > 0 ? SHOWN_MS_MIN_BUSY : SHOWN_MS_MIN)
    await Promise.race([chime(), wait(CHIME_MS_MAX)])
    await speak(call)
    for (let spoken = 1; spoken < SPOKEN_TIMES && announcements.waitingCount() === 0; spoken++) {
      await wait(PAUSE_BETWEEN_MS)
      await speak(call)
    }
    await shown
  }

  async function run(): Promise<void> {
    isRunning = true
    for (let call = announcements.next(); call; call = announcements.next()) {
      shine(call)
      await announce(call)
    }
    isRunning = false
    shine(null)
  }

  return {
    hear(view) {
      announcements.hear(view, now())
      if (!isRunning && announcements.waitingCount() > 0) void run()
    },
    spotlight: () => spotlight,
    onSpotlight(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
