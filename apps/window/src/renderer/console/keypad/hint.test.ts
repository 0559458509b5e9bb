import { expect, it } from 'vitest'
import { calledAt, groundsRecord, servedAt, viewOf } from '../../testing/window-view.ts'
import { hintOf } from './hint.ts'

it('a window without a number says how it stands', () => {
  for (const state of ['closed', 'paused', 'idle', 'ready'] as const)
    expect(hintOf(viewOf(state), false, null)).toBe(state)
})

it('[R6] a number that came by itself is announced as such', () => {
  expect(hintOf(viewOf('called', { current: calledAt(0) }), true, 'completed')).toBe('arrived')
  expect(hintOf(viewOf('called', { current: calledAt(0) }), false, 'completed')).toBe('called')
})

it('[R9] after all recalls a no-show is proposed before anything else', () => {
  const current = { ...calledAt(0), noShowProposed: true, groundsRecords: [groundsRecord('declared')] }
  expect(hintOf(viewOf('called', { current }), false, 'completed')).toBe('no-show-proposed')
})

it('[R14] declared grounds ask to be checked, confirmed ones do not', () => {
  const withGrounds = (standing: 'declared' | 'confirmed') =>
    hintOf(
      viewOf('serving', { current: { ...servedAt(0), groundsRecords: [groundsRecord(standing)] } }),
      false,
      'completed',
    )
  expect(withGrounds('declared')).toBe('grounds-declared')
  expect(withGrounds('confirmed')).toBe('serving')
})

it('[R13] a tutor reads that Next hands the number on', () => {
  const served = servedAt(0)
  const current = { ...served, ticket: { ...served.ticket, lane: 'tutoring' as const } }
  expect(hintOf(viewOf('serving', { current }), false, 'tutored')).toBe('tutoring')
})

it('[R8b] while Next would count a miss, Start is asked for with the reason', () => {
  const view = viewOf('called', { current: calledAt(0) })
  expect(hintOf(view, false, 'missed')).toBe('not-started')
  expect(hintOf(view, true, 'missed')).toBe('arrived')
})
