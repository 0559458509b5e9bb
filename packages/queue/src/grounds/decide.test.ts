import { describe, expect, it } from 'vitest'
import { gradeA, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'

const GUIDE = { account: 'g01', roles: ['guide' as const] }

describe('[R14] grounds', () => {
  const declared = () => {
    const hall = new TestHall().open(1)
    const ticket = hall.issue([gradeA('a')], { needs: ['elderly'] })
    return { hall, ticket }
  }

  it('the window confirms them: nothing moves', () => {
    const { hall, ticket } = declared()
    hall.next(1)
    expect(hall.does('window.confirm-grounds', { windowNo: 1 }).ticket.turnAt).toBe(ticket.turnAt)
    expect(hall.ticket(ticket.id).grounds.map(({ standing }) => standing)).toEqual(['confirmed', 'confirmed'])
    expect(hall.refusal('window.refute-grounds', { windowNo: 1 })).toBe('grounds.none')
    expect(hall.refusal('window.confirm-grounds', { windowNo: 1 })).toBe('grounds.none')
  })

  it('the window refutes them: the turn goes back to arrival, less what other grounds give', () => {
    const { hall, ticket } = declared()
    hall.next(1)
    const after = hall.does('window.refute-grounds', { windowNo: 1 }).ticket
    expect(after).toMatchObject({ grounds: ['credit-a'], lane: 'priority', status: 'called' })
    expect(Date.parse(after.turnAt)).toBe(Date.parse(ticket.issuedAt) - 15 * MINUTE)
  })

  it('refuted without others, a number put back waits like everybody', () => {
    const hall = new TestHall().open(1)
    const ticket = hall.issue([taxpayer('a')], { needs: ['ill'] })
    hall.next(1)
    hall.does('window.refute-grounds', { windowNo: 1 })
    expect(hall.refusal('window.transfer', { windowNo: 1, to: { lane: 'priority' } })).toBe('lane.no-grounds')
    const back = hall.does('window.transfer', { windowNo: 1, to: { lane: 'general' } }).ticket
    expect(back).toMatchObject({ id: ticket.id, lane: 'general', turnAt: ticket.issuedAt })
  })

  it('what a window confirms or refutes says where it came from', () => {
    const { hall } = declared()
    hall.next(1)
    hall.does('window.confirm-grounds', { windowNo: 1 })
    const other = declared().hall
    other.next(1)
    other.does('window.refute-grounds', { windowNo: 1 })
    const said = [...hall.events, ...other.events].filter(({ name }) => name.startsWith('grounds.'))
    expect(said.map(({ name, data }) => [name, data])).toMatchObject([
      ['grounds.confirmed', { grounds: 'green', source: 'declared' }],
      ['grounds.refuted', { grounds: 'green', source: 'declared' }],
    ])
  })

  it('staff grant green to whoever waits, and take it back; every step is journaled', () => {
    const hall = new TestHall()
    hall.issue()
    hall.now += 20 * MINUTE
    const ticket = hall.issue()
    const grant = { ticketId: ticket.id, grounds: 'green' as const }
    expect(hall.does('ticket.grant-grounds', grant, GUIDE).ticket).toMatchObject({ lane: 'priority', ahead: 0 })
    expect(hall.refusal('ticket.grant-grounds', grant, GUIDE)).toBe('grounds.already')
    expect(hall.does('ticket.withdraw-grounds', grant, GUIDE).ticket).toMatchObject({ lane: 'general', ahead: 1 })
    expect(hall.refusal('ticket.withdraw-grounds', grant, GUIDE)).toBe('grounds.none')
    const journaled = hall.events.filter(({ name }) => name.startsWith('grounds.'))
    expect(journaled).toMatchObject([
      { name: 'grounds.granted', actor: 'g01', data: { source: 'granted' } },
      { name: 'grounds.withdrawn', actor: 'g01', data: { source: 'granted' } },
    ])
  })

  it('credit stays with the register, and an ended number with what it had', () => {
    const hall = new TestHall()
    const ticket = hall.issue([gradeA('a')])
    const { id: ticketId } = ticket
    expect(hall.refusal('ticket.withdraw-grounds', { ticketId, grounds: 'credit-a' }, GUIDE)).toBe('grounds.none')
    hall.does('ticket.cancel', { ticketId })
    expect(hall.refusal('ticket.grant-grounds', { ticketId, grounds: 'green' }, GUIDE)).toBe('ticket.not-live')
    expect(hall.refusal('ticket.grant-grounds', { ticketId: 'nobody-1', grounds: 'green' })).toBe('ticket.unknown')
  })

  it('in the tutoring lane change the turn, not the lane', () => {
    const hall = new TestHall().open(5)
    const { id: ticketId, issuedAt } = hall.issue([], { lane: 'tutoring' })
    const { ticket } = hall.does('ticket.grant-grounds', { ticketId, grounds: 'green' }, GUIDE)
    expect(ticket.lane).toBe('tutoring')
    expect(Date.parse(ticket.turnAt)).toBe(Date.parse(issuedAt) - 30 * MINUTE)
  })
})
