import { LIMITS, type WindowView } from '@one-window/protocol'

/** The keys of the console. `open`, `resume` and `next` share the one large place: only one of them can be meant. */
export const KEYS = [
  'next',
  'open',
  'resume',
  'recall',
  'start',
  'complete',
  'transfer',
  'no-show',
  'undo',
  'pause',
  'close',
  'call',
  'missed',
  'confirm-grounds',
  'refute-grounds',
] as const
export type KeyName = (typeof KEYS)[number]

/** Why a key rests; each has its sentence in the locale files under `reasons`. */
export type KeyReason =
  | 'closed'
  | 'paused'
  | 'not-closed'
  | 'not-paused'
  | 'ready'
  | 'resting'
  | 'no-current'
  | 'started'
  | 'recalls-used'
  | 'recall-soon'
  | 'busy'
  | 'serving'
  | 'nothing-ended'
  | 'superseded'
  | 'nobody-waits'
  | 'nobody-missed'
  | 'nothing-declared'

/** Whether a key may be pressed now; `secondsLeft` counts down to when it may, or, for `undo`, as long as it may. */
export interface KeyState {
  readonly isEnabled: boolean
  readonly reason: KeyReason | null
  readonly secondsLeft: number | null
}

/** The screen's own knowledge that decides beside the view. */
export interface Sight {
  /** The view is old: the hall may have moved on, so a ready window may press Next all the same. */
  readonly isStale: boolean
}

/** Which keys are enabled at this moment (ms by the server's clock), and why the others are not. Pure. */
export function keysFor(view: WindowView, now: number, sight: Sight = { isStale: false }): Record<KeyName, KeyState> {
  return {
    open: view.window.state === 'closed' ? ENABLED : resting('not-closed'),
    resume: view.window.state === 'paused' ? ENABLED : resting('not-paused'),
    next: whileWorking(view, () => nextKey(view, now, sight)),
    recall: whileCalled(view, () => recallKey(view, now)),
    start: whileCalled(view, () => ENABLED),
    complete: whileCurrent(view, () => ENABLED),
    transfer: whileCurrent(view, () => ENABLED),
    'no-show': whileCalled(view, () => ENABLED),
    undo: whileWorking(view, () => undoKey(view, now)),
    pause: whileWorking(view, () => whileFree(view, () => ENABLED)),
    close: view.window.state === 'closed' ? resting('closed') : whileFree(view, () => ENABLED),
    call: whileWorking(view, () => whileFree(view, () => (waitingCount(view) > 0 ? ENABLED : resting('nobody-waits')))),
    missed: view.missed.length > 0 ? ENABLED : resting('nobody-missed'),
    'confirm-grounds': whileCurrent(view, () => declaredKey(view)),
    'refute-grounds': whileCurrent(view, () => declaredKey(view)),
  }
}

/** The one of the three that stands in the large place. */
export function mainKeyOf(view: WindowView): 'open' | 'resume' | 'next' {
  if (view.window.state === 'closed') return 'open'
  return view.window.state === 'paused' ? 'resume' : 'next'
}

/** What undo would bring back: the newest that ended here and whose time has not run out. */
export function undoable(view: WindowView, now: number): WindowView['ended'][number] | undefined {
  return view.ended.find(({ reopenUntil }) => Date.parse(reopenUntil) >= now)
}

/** Everybody who waits in the hall, those for this window alone included. */
export function waitingCount(view: WindowView): number {
  return view.waiting.reduce((sum, lane) => sum + lane.count, 0)
}

const ENABLED: KeyState = { isEnabled: true, reason: null, secondsLeft: null }

function resting(reason: KeyReason, secondsLeft: number | null = null): KeyState {
  return { isEnabled: false, reason, secondsLeft }
}

function whileWorking({ window: { state } }: WindowView, then: () => KeyState): KeyState {
  return state === 'closed' || state === 'paused' ? resting(state) : then()
}

function whileCurrent(view: WindowView, then: () => KeyState): KeyState {
  return whileWorking(view, () => (view.current ? then() : resting('no-current')))
}

function whileCalled(view: WindowView, then: () => KeyState): KeyState {
  return whileCurrent(view, () => (view.current?.ticket.status === 'called' ? then() : resting('started')))
}

function whileFree(view: WindowView, then: () => KeyState): KeyState {
  return view.current ? resting('busy') : then()
}

/** Rests for a second after a call (R8), so that a hand that still presses never completes who was just called. */
function nextKey(view: WindowView, now: number, { isStale }: Sight): KeyState {
  if (view.window.state === 'ready' && !isStale) return resting('ready')
  const calledAt = view.current?.ticket.calledAt
  const restMs = calledAt ? Date.parse(calledAt) + LIMITS.nextRestMs - now : 0
  return restMs > 0 && restMs <= LIMITS.nextRestMs ? resting('resting', secondsOf(restMs)) : ENABLED
}

function recallKey(view: WindowView, now: number): KeyState {
  const { recallsLeft = 0, recallFrom = null } = view.current ?? {}
  if (recallsLeft === 0) return resting('recalls-used')
  const waitMs = recallFrom === null ? 0 : Date.parse(recallFrom) - now
  return waitMs > 0 ? resting('recall-soon', secondsOf(waitMs)) : ENABLED
}

function undoKey(view: WindowView, now: number): KeyState {
  if (view.current?.ticket.status === 'serving') return resting('serving')
  const last = undoable(view, now)
  if (!last) return resting('nothing-ended')
  if (!last.canReopen) return resting('superseded')
  return { ...ENABLED, secondsLeft: secondsOf(Date.parse(last.reopenUntil) - now) }
}

function declaredKey(view: WindowView): KeyState {
  const isDeclared = view.current?.groundsRecords.some(({ standing }) => standing === 'declared') ?? false
  return isDeclared ? ENABLED : resting('nothing-declared')
}

function secondsOf(ms: number): number {
  return Math.max(0, Math.ceil(ms / 1000))
}
