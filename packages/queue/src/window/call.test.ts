import { describe, expect, it } from 'vitest'
import { LEADER, TestHall, taxpayer } from '../testing/hall.ts'

const called = () => {
  const hall = new TestHall().open(1)
  const ticket = hall.issue([taxpayer('ann')])
  hall.next(1)
  return { hall, ticket }
}

describe('[R7] one at a time', () => {
  it('a window takes no second number and a number no second window', () => {
    const { hall, ticket } = called()
    const other = hall.issue()
    expect(hall.refusal('window.call', { windowNo: 1, ticketId: other.id, reason: 'r' })).toBe('window.busy')
    hall.open(2)
    expect(hall.refusal('window.call', { windowNo: 2, ticketId: ticket.id, reason: 'r' })).toBe('ticket.not-waiting')
    expect(hall.refusal('window.call', { windowNo: 2, ticketId: 'nobody-1', reason: 'r' })).toBe('ticket.unknown')
    hall.does('day.close', {}, LEADER)
    expect(hall.refusal('window.call', { windowNo: 2, ticketId: ticket.id, reason: 'r' })).toBe('day.closed')
  })
})

describe('[R9] recall', () => {
  it('at most three times, five seconds apart; the call comes back to the top', () => {
    const { hall } = called()
    const callId = hall.state.calls[0]?.callId
    for (const times of [2, 3, 4]) {
      expect(hall.refusal('window.recall', { windowNo: 1 })).toBe('recall.too-soon')
      hall.now += 4000
      hall.does('window.recall', { windowNo: 1 })
      expect(hall.state.calls).toMatchObject([{ callId, times }])
    }
    hall.now += 5000
    expect(hall.refusal('window.recall', { windowNo: 1 })).toBe('recall.too-many')
    expect(hall.state.windows.get(1)?.state).toBe('called')
  })

  it('needs a called number, as start and no-show do', () => {
    const { hall } = called()
    hall.does('window.start', { windowNo: 1 })
    for (const name of ['window.recall', 'window.start', 'window.no-show'] as const) {
      expect(hall.refusal(name, { windowNo: 1 })).toBe('window.not-called')
    }
    hall.does('window.complete', { windowNo: 1 })
    expect(hall.refusal('window.start', { windowNo: 1 })).toBe('window.no-current')
  })
})

describe('cancelling', () => {
  it('[R7] ends a waiting or called number and frees the window, but no service that has begun', () => {
    const { hall, ticket } = called()
    expect(hall.does('ticket.cancel', { ticketId: ticket.id }).ticket).toMatchObject({
      status: 'cancelled',
      windowNo: 1,
    })
    expect(hall.state.windows.get(1)).toMatchObject({ state: 'idle', ticketId: null })
    expect(hall.state.calls).toEqual([])
    expect(hall.refusal('ticket.cancel', { ticketId: ticket.id })).toBe('ticket.not-live')
    const next = hall.issue()
    hall.next(1)
    hall.does('window.start', { windowNo: 1 })
    expect(hall.refusal('ticket.cancel', { ticketId: next.id })).toBe('ticket.not-waiting')
  })
})
