import { describe, expect, it } from 'vitest'
import { gradeA, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { displayView } from '../views/display.ts'

/** Ann is at window 1. */
function annAtWindow1() {
  const hall = new TestHall().open(1, 2)
  const ticket = hall.issue([taxpayer('ann')])
  hall.next(1)
  return { hall, ticket }
}

describe('[R12] transfer', () => {
  it('to a lane keeps number and turn and leaves the window idle', () => {
    const { hall, ticket } = annAtWindow1()
    hall.open(5)
    const { ticket: sent } = hall.does('window.transfer', { windowNo: 1, to: { lane: 'tutoring' } })
    expect(sent).toMatchObject({ number: ticket.number, turnAt: ticket.turnAt, lane: 'tutoring', status: 'waiting' })
    expect(hall.state.windows.get(1)?.state).toBe('idle')
    expect(hall.state.calls).toEqual([])
  })

  it('to a window waits there in its first tier, by its turn, and for no other window', () => {
    const { hall } = annAtWindow1()
    hall.issue()
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    expect(hall.next(1)).toBe('Z002')
    expect(hall.next(1)).toBeNull()
    expect(hall.next(2)).toBe('Z001')
  })

  it('to a ready window is called at once', () => {
    const { hall, ticket } = annAtWindow1()
    hall.next(2)
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    expect(hall.ticket(ticket.id)).toMatchObject({ status: 'called', windowNo: 2, assignedWindowNo: null })
  })

  it('two sent to a priority-zone window are called by the turn that it sees', () => {
    const hall = new TestHall().open(1, 3)
    hall.issue([taxpayer('ann')])
    hall.now += 20 * MINUTE
    hall.issue([gradeA('bob')])
    for (let sent = 0; sent < 2; sent++) {
      hall.next(1)
      hall.does('window.transfer', { windowNo: 1, to: { windowNo: 3 } })
    }
    expect([hall.next(3), hall.next(3)]).toEqual(['Y001', 'Z001'])
  })

  it.each([
    ['pauses', 'window.pause', { windowNo: 2, reason: 'break' }],
    ['closes', 'window.close', { windowNo: 2 }],
  ] as const)('counts in its lane, and goes back there when the window %s', (_how, name, body) => {
    const { hall, ticket } = annAtWindow1()
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    expect(hall.next(1)).toBeNull()
    expect(displayView(hall.state, { at: hall.now }).waiting.map(({ count }) => count)).toEqual([1, 0, 0])
    hall.does(name, body)
    expect(hall.ticket(ticket.id)).toMatchObject({ status: 'called', windowNo: 1 })
  })

  it('refuses the same window, a closed or unknown one, and a lane without anybody', () => {
    const { hall } = annAtWindow1()
    const to = (target: { windowNo: number } | { lane: 'tutoring' }) =>
      hall.refusal('window.transfer', { windowNo: 1, to: target })
    expect(to({ windowNo: 1 })).toBe('transfer.same-place')
    expect(to({ windowNo: 3 })).toBe('window.not-open')
    hall.does('window.pause', { windowNo: 2, reason: 'break' })
    expect(to({ windowNo: 2 })).toBe('window.paused')
    expect(to({ windowNo: 9 })).toBe('window.unknown')
    expect(to({ lane: 'tutoring' })).toBe('lane.closed')
    expect(hall.refusal('window.transfer', { windowNo: 2, to: { lane: 'general' } })).toBe('window.no-current')
  })
})
