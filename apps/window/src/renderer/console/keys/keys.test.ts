import type { WindowView } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { at, calledAt, groundsRecord, NOW, servedAt, viewOf as view } from '../../testing/window-view.ts'
import { KEYS, keysFor, mainKeyOf, undoable } from './keys.ts'

const now = NOW
const called = calledAt(-30_000)
const serving = servedAt(-10_000)

/** The names of the enabled keys. */
function enabled(shown: WindowView, moment = now) {
  const keys = keysFor(shown, moment)
  return KEYS.filter((name) => keys[name].isEnabled)
}
const ended = (reopenUntilMs: number, canReopen = true) => ({
  ticket: { ...called.ticket, status: 'completed' as const },
  reopenUntil: at(reopenUntilMs),
  canReopen,
})

describe('which keys are enabled', () => {
  it('[R7] a closed window only opens', () => {
    expect(enabled(view('closed'))).toEqual(['open'])
    expect(mainKeyOf(view('closed'))).toBe('open')
    expect(keysFor(view('closed'), now).next.reason).toBe('closed')
  })

  it('a paused window resumes or closes', () => {
    expect(enabled(view('paused'))).toEqual(['resume', 'close'])
    expect(keysFor(view('paused'), now).next.reason).toBe('paused')
  })

  it('an idle window calls, pauses and closes', () => {
    expect(enabled(view('idle'))).toEqual(['next', 'pause', 'close', 'call'])
    expect(keysFor(view('idle'), now).recall.reason).toBe('no-current')
  })

  it('[R6] a ready window has nothing to press, unless its view is old', () => {
    const ready = view('ready', { waiting: [] })
    expect(enabled(ready)).toEqual(['pause', 'close'])
    expect(keysFor(ready, now).next.reason).toBe('ready')
    expect(keysFor(ready, now).call.reason).toBe('nobody-waits')
    expect(keysFor(ready, now, { isStale: true }).next.isEnabled).toBe(true)
  })

  it('a called number is recalled, started, missed, completed, sent on', () => {
    const shown = view('called', { current: called })
    expect(enabled(shown)).toEqual(['next', 'recall', 'start', 'complete', 'transfer', 'no-show'])
    expect(keysFor(shown, now).pause.reason).toBe('busy')
  })

  it('a number that is served is completed or sent on', () => {
    const shown = view('serving', { current: serving })
    expect(enabled(shown)).toEqual(['next', 'complete', 'transfer'])
    expect(keysFor(shown, now).recall.reason).toBe('started')
  })
})

describe('why keys rest', () => {
  it('[R8] Next rests a second after a call', () => {
    const shown = view('called', { current: calledAt(0) })
    expect(keysFor(shown, now).next).toEqual({ isEnabled: false, reason: 'resting', secondsLeft: 1 })
    expect(keysFor(shown, now + 999).next.isEnabled).toBe(false)
    expect(keysFor(shown, now + 1_000).next.isEnabled).toBe(true)
  })

  it('[R8] a clock that is far off never makes Next rest for longer', () => {
    const shown = view('called', { current: calledAt(90_000) })
    expect(keysFor(shown, now).next.isEnabled).toBe(true)
  })

  it('[R9] a recall waits for its gap, and counts', () => {
    const soon = view('called', { current: { ...called, recallFrom: at(4_200) } })
    expect(keysFor(soon, now).recall).toEqual({ isEnabled: false, reason: 'recall-soon', secondsLeft: 5 })
    expect(keysFor(soon, now + 4_200).recall.isEnabled).toBe(true)
    const used = view('called', { current: { ...called, recallsLeft: 0, noShowProposed: true } })
    expect(keysFor(used, now).recall.reason).toBe('recalls-used')
    expect(keysFor(used, now)['no-show'].isEnabled).toBe(true)
  })

  it('[R8] undo counts its five minutes down and then rests', () => {
    const shown = view('idle', { ended: [ended(90_500)] })
    expect(keysFor(shown, now).undo).toEqual({ isEnabled: true, reason: null, secondsLeft: 91 })
    expect(keysFor(shown, now + 90_501).undo.reason).toBe('nothing-ended')
    expect(undoable(shown, now + 90_501)).toBeUndefined()
  })

  it('[R8] undo takes a called number back to its turn, but never one that is served', () => {
    expect(keysFor(view('called', { current: called, ended: [ended(1_000)] }), now).undo.isEnabled).toBe(true)
    expect(keysFor(view('serving', { current: serving, ended: [ended(1_000)] }), now).undo.reason).toBe('serving')
    expect(keysFor(view('idle', { ended: [ended(1_000, false)] }), now).undo.reason).toBe('superseded')
  })

  it('[R14] only declared grounds are confirmed or refuted', () => {
    const declared = view('called', { current: { ...called, groundsRecords: [groundsRecord('declared')] } })
    const confirmed = view('called', { current: { ...called, groundsRecords: [groundsRecord('confirmed')] } })
    expect(keysFor(declared, now)['confirm-grounds'].isEnabled).toBe(true)
    expect(keysFor(confirmed, now)['refute-grounds'].reason).toBe('nothing-declared')
  })

  it('every key that rests has a reason', () => {
    const shown = [view('closed'), view('paused'), view('idle'), view('ready'), view('called', { current: called })]
    for (const keys of shown.map((one) => keysFor(one, now))) {
      for (const name of KEYS) expect(keys[name].isEnabled).toBe(keys[name].reason === null)
    }
  })
})
