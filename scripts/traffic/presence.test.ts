import type { ViewMessage, WindowView } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { QUIET_MS, watchPresence } from './presence.ts'

function view(seq: number, state: WindowView['window']['state'], ticketId: string | null = null) {
  const data = { businessDay: '2026-01-05', isOpen: true, current: null, window: { officer: 'w03', state, ticketId } }
  return { seq, data } as unknown as ViewMessage<`windows/${number}`>
}

describe('presence', () => {
  it('a robot takes over what an earlier crowd left, but no window that visitors like to take', () => {
    const [regular, peakOnly] = [watchPresence(true), watchPresence(false)]
    for (const presence of [regular, peakOnly]) presence.see(view(5, 'serving', 't1'), 1_000)
    expect(regular.mayActFrom()).toBe(0)
    expect(peakOnly.mayActFrom()).toBe(1_000 + QUIET_MS)
  })

  it('its own press is no person, whether the answer or the view comes first', () => {
    const presence = watchPresence(true)
    presence.see(view(5, 'idle'), 0)
    presence.sending()
    presence.sent(6)
    presence.see(view(6, 'called', 't1'), 10)
    presence.sending()
    presence.see(view(7, 'serving', 't1'), 20)
    presence.sent(7)
    presence.see(view(9, 'serving', 't1'), 30)
    expect(presence.mayActFrom()).toBe(0)
  })

  it('a change that it did not make is a person', () => {
    const presence = watchPresence(true)
    presence.see(view(5, 'serving', 't1'), 0)
    presence.sending()
    presence.sent(6)
    presence.see(view(6, 'called', 't2'), 10)
    presence.see(view(7, 'serving', 't2'), 500)
    expect(presence.mayActFrom()).toBe(500 + QUIET_MS)
  })

  it('[R6] a call to a ready window is nobody’s press', () => {
    const presence = watchPresence(true)
    presence.see(view(5, 'ready'), 0)
    presence.see(view(6, 'called', 't1'), 10)
    expect(presence.mayActFrom()).toBe(0)
  })

  it('[R15] neither is midnight', () => {
    const presence = watchPresence(true)
    presence.see(view(5, 'serving', 't1'), 0)
    const morning = view(9, 'idle')
    presence.see({ ...morning, data: { ...morning.data, businessDay: '2026-01-06' } }, 10)
    expect(presence.mayActFrom()).toBe(0)
  })
})
