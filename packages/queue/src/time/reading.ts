/** What a machine's two clocks say at one moment, in ms: since 1970 UTC, and since it started, sleep included. */
export interface ClockPair {
  readonly wall: number
  readonly elapsed: number
  /** Another one after each start of the machine: `elapsed` goes on only within one boot. */
  readonly boot: string
}

/** The hall's own time: how far it is ahead of what has elapsed since this boot, and how the wall clock is seen. */
export interface OwnTime {
  readonly boot: string
  readonly offsetMs: number
  /** Since when (ms of the hall's time) the wall clock is doubted; null while it is believed. */
  readonly doubtedSince: number | null
  /** No reading of this boot was believed yet, so nobody knows how long the machine was off. */
  readonly isStarting: boolean
}

/** A reading of the wall clock that is not believed. */
export interface Doubted {
  readonly wall: number
  readonly since: number
  readonly isStarting: boolean
  /** The demo hall takes the clock of its start without asking. */
  readonly isOfDemoStart?: boolean
}

/** The hall's time at a reading; what the wall clock says instead when it is doubted. */
export interface HallNow {
  readonly at: number
  readonly doubted?: Doubted | undefined
}

/** What the hall itself knows of its time. */
export interface HallMoments {
  /** The moment of its last event; 0 before the first. */
  readonly lastAt: number
  /** The moment at which somebody was issued or called last. */
  readonly quietSince: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** So far may the wall clock be from what has really elapsed. */
export const BELIEVED_MS_MAX = 10 * MINUTE
/** So long may a machine have been off without being asked about it. */
const AWAY_MS_MAX = 35 * DAY

/**
 * Compares the wall clock with what has really elapsed (R15b) and answers the hall's time, which never lies before its
 * last event: that of the wall clock when it is believed, otherwise its own, which goes on by what elapsed.
 */
export function readClock(
  known: OwnTime | null,
  { wall, elapsed, boot }: ClockPair,
  { lastAt, quietSince }: HallMoments,
): HallNow & { readonly own: OwnTime } {
  const own = known?.boot === boot ? known : null
  const at = own ? Math.max(own.offsetMs + elapsed, lastAt) : lastAt
  const isStarting = own ? own.isStarting && quietSince <= (own.doubtedSince ?? 0) : true
  const aheadMsMax = isStarting ? AWAY_MS_MAX : BELIEVED_MS_MAX
  if (lastAt === 0 || (at - BELIEVED_MS_MAX <= wall && wall <= at + aheadMsMax)) {
    const believed = { boot, offsetMs: wall - elapsed, doubtedSince: null, isStarting: false }
    return { at: Math.max(wall, lastAt), own: believed }
  }
  const since = own?.doubtedSince ?? at
  return {
    at,
    doubted: { wall, since, isStarting },
    own: { boot, offsetMs: at - elapsed, doubtedSince: since, isStarting },
  }
}

/** The hall's own time once it has taken this moment (ms). */
export function ownTimeAt(taken: number, { elapsed, boot }: ClockPair): OwnTime {
  return { boot, offsetMs: taken - elapsed, doubtedSince: null, isStarting: false }
}
