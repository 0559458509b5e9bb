import { describe, expect, it } from 'vitest'
import { NO_FACTS, NOBODY } from '../decision/facts.ts'
import { gradeA, LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { findTickets } from './find-tickets.ts'
import { issueTicket } from './issue.ts'

const ANN = taxpayer('ann')
const BOB = taxpayer('bob')

describe('[R1] one number', () => {
  it('asking again gives the same ticket and only adds matters', () => {
    const hall = new TestHall()
    const first = hall.issue([ANN], { matters: ['M1'] })
    const again = hall.does('ticket.issue', { matters: ['M1', 'M2'], needs: ['ill'] }, { taxpayers: [ANN] })
    expect(again).toMatchObject({ existing: true, ticket: { id: first.id, matters: ['M1', 'M2'], trackUrl: null } })
    expect(again.ticket.turnAt).toBe(first.turnAt)
    expect(hall.state.counts.issued).toBe(1)
  })

  it('holds while the ticket is called and served, and ends with it', () => {
    const hall = new TestHall().open(1)
    const first = hall.issue([ANN])
    hall.next(1)
    expect(hall.issue([ANN])).toMatchObject({ id: first.id, status: 'called' })
    hall.does('window.start', { windowNo: 1 })
    expect(hall.issue([ANN])).toMatchObject({ id: first.id, status: 'serving' })
    hall.does('window.complete', { windowNo: 1 })
    expect(hall.issue([ANN]).number).toBe('Z002')
  })

  it('gives a phone its missed number back, though a taxpayer has left the same phone since', () => {
    const hall = new TestHall().open(1)
    const missed = hall.does('ticket.issue', {}, { phone: 'phone-1' }).ticket
    hall.next(1)
    hall.does('window.no-show', { windowNo: 1 })
    hall.does('ticket.issue', {}, { phone: 'phone-1', taxpayers: [ANN] })
    expect(hall.does('ticket.issue', {}, { phone: 'phone-1' })).toMatchObject({
      existing: true,
      ticket: { id: missed.id },
    })
  })

  it('is the phone’s where no taxpayer is named, and nobody’s without both', () => {
    const hall = new TestHall()
    const byPhone = hall.does('ticket.issue', {}, { phone: 'phone-1' }).ticket
    expect(hall.does('ticket.issue', {}, { phone: 'phone-1' })).toMatchObject({ existing: true })
    const withPhone = hall.does('ticket.issue', {}, { phone: 'phone-1', taxpayers: [ANN] })
    expect(withPhone.existing).toBe(false)
    expect(hall.issue().id).not.toBe(hall.issue().id)
    expect(findTickets(hall.state, { partyKey: 'phone-1', number: byPhone.number })).toEqual([
      hall.ticket(withPhone.ticket.id),
      hall.ticket(byPhone.id),
    ])
  })

  it('an agent names 20 taxpayers: one ticket for all of them', () => {
    const hall = new TestHall()
    const clients = Array.from({ length: 20 }, (_, at) => gradeA(`client-${at}`))
    const ticket = hall.issue(clients)
    expect(ticket).toMatchObject({ lane: 'priority', grounds: ['credit-a'] })
    for (const client of clients) expect(hall.issue([client]).id).toBe(ticket.id)
    expect(hall.state.counts.issued).toBe(1)
  })

  it('an agent has a head start only if all have it', () => {
    const hall = new TestHall()
    expect(hall.issue([gradeA('a'), gradeA('b'), BOB])).toMatchObject({ lane: 'general', grounds: [] })
  })

  it('[R14] an agent’s declared need is that of the person who stands there, whomever the visit is for', () => {
    const ticket = new TestHall().issue([gradeA('a'), BOB], { needs: ['elderly'] })
    expect(ticket).toMatchObject({ lane: 'priority', grounds: ['green'] })
    expect(Date.parse(ticket.turnAt)).toBe(Date.parse(ticket.issuedAt) - 30 * MINUTE)
  })

  it('refuses taxpayers who hold different numbers, or more of them than the number is for', () => {
    const hall = new TestHall()
    hall.issue([ANN])
    expect(hall.refusal('ticket.issue', {}, { taxpayers: [ANN, BOB] })).toBe('taxpayers.other-live')
    hall.issue([BOB])
    expect(hall.refusal('ticket.issue', {}, { taxpayers: [ANN, BOB] })).toBe('taxpayers.other-live')
  })

  it('a no-show who asks again is reinstated with the new matters, then gets a new number', () => {
    const hall = new TestHall({ reinstateCountMax: 1 }).open(1)
    const first = hall.issue([ANN], { matters: ['M1'] })
    hall.next(1)
    hall.does('window.no-show', { windowNo: 1 })
    expect(hall.issue([ANN], { matters: ['M2'] })).toMatchObject({
      id: first.id,
      status: 'waiting',
      matters: ['M1', 'M2'],
    })
    hall.next(1)
    hall.does('window.no-show', { windowNo: 1 })
    expect(hall.issue([ANN]).number).toBe('Z002')
  })

  it('bounds the matters of a number, the unknown ones and the people who wait', () => {
    const hall = new TestHall()
    const codes = (from: number, count: number) => Array.from({ length: count }, (_, at) => `M${from + at}`)
    hall.issue([ANN], { matters: codes(1, 20) })
    expect(hall.refusal('ticket.issue', { matters: ['M21'] }, { taxpayers: [ANN] })).toBe('matters.too-many')
    expect(hall.refusal('ticket.issue', { matters: ['X1'] })).toBe('matter.unknown')
    Object.defineProperty(hall.state.waiting.general, 'size', { value: hall.state.settings.liveTicketsMax })
    const at = {
      at: hall.now,
      actor: { id: 'kiosk', account: null, roles: [] },
      newId: () => 'id',
      named: NOBODY,
      facts: NO_FACTS,
    }
    expect(issueTicket(hall.state, {}, at)).toMatchObject({ refusal: { code: 'hall.full' } })
  })
})

describe('[R2] numbers', () => {
  it('run per lane, are never reused and have four digits after 999', () => {
    const hall = new TestHall().open(5)
    expect(hall.issue().number).toBe('Z001')
    expect(hall.issue([gradeA('a')]).number).toBe('Y001')
    expect(hall.issue([BOB], { lane: 'tutoring' }).number).toBe('F001')
    const second = hall.issue()
    hall.does('ticket.cancel', { ticketId: second.id })
    expect(hall.issue().number).toBe('Z003')
    hall.state.lastSequence.set('Z', 999)
    expect(() => hall.issue()).toThrow('[R2]')
    expect([...hall.state.tickets.values()].at(-1)?.number).toBe('Z1000')
  })

  it('of lanes with one prefix share its sequence', () => {
    const hall = new TestHall({ prefixes: { general: 'A', priority: 'A', tutoring: 'T' } })
    expect([hall.issue().number, hall.issue([gradeA('a')]).number]).toEqual(['A001', 'A002'])
  })

  it('begin anew each business day', () => {
    const hall = new TestHall()
    hall.issue()
    hall.pass(24 * 60 * MINUTE)
    expect(hall.issue().number).toBe('Z001')
  })
})

describe('[R3] turn and lane', () => {
  it.each([
    ['general', {}, ANN, 0],
    ['priority', {}, gradeA('a'), 15],
    ['priority', { needs: ['elderly' as const] }, ANN, 30],
    ['priority', { needs: ['ill' as const] }, gradeA('a'), 30],
  ])('%s %j: the largest head start counts', (lane, body, who, minutes) => {
    const ticket = new TestHall().issue([who], body)
    expect(ticket.lane).toBe(lane)
    expect(Date.parse(ticket.issuedAt) - Date.parse(ticket.turnAt)).toBe(minutes * MINUTE)
  })

  it('with the same turn the one who came first, then the issue order', () => {
    const hall = new TestHall()
    hall.issue()
    hall.now += 15 * MINUTE - 1000
    hall.issue([gradeA('a')])
    const frozen = hall.now
    for (let press = 0; press < 3; press++) {
      hall.now = frozen - 5000
      hall.issue()
    }
    hall.open(1)
    expect([1, 2, 3, 4, 5].map(() => hall.next(1))).toEqual(['Z001', 'Y001', 'Z002', 'Z003', 'Z004'])
  })
})

describe('[R14] grounds at the kiosk', () => {
  const on = '2026-03-02'
  it.each([
    [true, gradeA('a')],
    [true, gradeA('a', { creditValidFrom: on, creditValidUntil: on })],
    [false, gradeA('a', { creditValidUntil: '2026-03-01' })],
    [false, gradeA('a', { creditValidFrom: '2026-03-03' })],
    [false, taxpayer('b', { creditGrade: 'M' })],
    [false, taxpayer('c', { isKnown: false, creditGrade: null })],
  ])('credit priority is %s for %j', (hasCredit, who) => {
    expect(new TestHall().issue([who]).grounds).toEqual(hasCredit ? ['credit-a'] : [])
  })

  it('green is declared at the kiosk and granted at the guide desk, without the reason', () => {
    const hall = new TestHall()
    const declared = hall.issue([ANN], { needs: ['pregnant'] })
    const granted = hall.does(
      'ticket.issue',
      { needs: ['ill'] },
      { taxpayers: [BOB], account: 'g01', roles: ['guide'] },
    )
    expect(hall.ticket(declared.id).grounds).toEqual([{ grounds: 'green', source: 'declared', standing: 'declared' }])
    expect(hall.ticket(granted.ticket.id).grounds).toEqual([
      { grounds: 'green', source: 'granted', standing: 'confirmed' },
    ])
    expect(JSON.stringify(hall.events)).not.toMatch(/pregnant|"ill"/)
  })

  it('priority is not a lane that one may choose', () => {
    const hall = new TestHall()
    expect(hall.refusal('ticket.issue', { lane: 'priority' }, { taxpayers: [ANN] })).toBe('lane.no-grounds')
    expect(hall.issue([gradeA('a')], { lane: 'general' }).lane).toBe('priority')
  })
})

describe('[R13] the tutoring lane', () => {
  it.each([
    [true, { isKnown: false, registeredOn: null }],
    [true, { registeredOn: '2025-12-02' }],
    [false, { registeredOn: '2025-12-01' }],
  ])('is for a new taxpayer: %s for %j', (isNew, said) => {
    const hall = new TestHall()
    expect(hall.ticket(hall.issue([taxpayer('n', said)]).id).isNewTaxpayer).toBe(isNew)
  })

  it('takes no number while no tutor is open; the other lanes always do', () => {
    const hall = new TestHall()
    expect(hall.refusal('ticket.issue', { lane: 'tutoring' })).toBe('lane.closed')
    hall.open(5)
    expect(hall.issue([ANN], { lane: 'tutoring' }).lane).toBe('tutoring')
    hall.does('window.pause', { windowNo: 5, reason: 'break' })
    expect(hall.refusal('ticket.issue', { lane: 'tutoring' })).toBe('lane.closed')
    expect(hall.issue().lane).toBe('general')
  })
})

describe('[R15] issuing', () => {
  it('keeps the hours and the day, but whoever holds a number still finds it', () => {
    const hall = new TestHall({ sessions: [{ from: '09:00', to: '09:10' }] })
    const ticket = hall.issue([ANN])
    hall.now += 10 * MINUTE
    expect(hall.refusal('ticket.issue', {})).toBe('hall.closed')
    expect(hall.issue([ANN]).id).toBe(ticket.id)
    hall.does('day.close', {}, LEADER)
    expect(hall.refusal('ticket.issue', {}, { taxpayers: [ANN] })).toBe('day.closed')
  })
})
