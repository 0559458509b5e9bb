import type { EventData, EventName, HallEvent, NewEvent } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { fold } from '../folds.ts'
import { checkInvariants } from '../invariants.ts'
import type { HallState } from '../state/hall.ts'
import { takeTouched } from '../state/touched.ts'
import { MINUTE, TestHall } from '../testing/hall.ts'
import { findTickets } from './find-tickets.ts'
import { nextNumber } from './numbers.ts'

/** An event by hand, as a kiosk's block would give it once the server is back. */
function happen<Name extends EventName>(state: HallState, name: Name, data: EventData<Name>): void {
  const journaled = { seq: state.seq + 1, at: state.lastAt, actor: 'device:kiosk', businessDay: '2026-03-02' }
  fold(state, { ...journaled, ...({ name, data } as NewEvent) } as HallEvent)
}

function issued(said: Partial<EventData<'ticket.issued'>>): EventData<'ticket.issued'> {
  return {
    ticketId: 'id-by-hand',
    number: 'Z050',
    prefix: 'Z',
    sequence: 50,
    lane: 'general',
    taxpayerKeys: [],
    phoneKey: null,
    grounds: [],
    turnAt: 0,
    matters: [],
    isNewTaxpayer: false,
    language: 'zh',
    arrivedAt: null,
    ...said,
  }
}

describe('[R16] a number that was reserved', () => {
  it('never moves the sequence back (R2)', () => {
    const { state } = new TestHall().open(1)
    happen(state, 'ticket.issued', issued({ turnAt: state.lastAt }))
    happen(state, 'ticket.issued', issued({ ticketId: 'id-late', number: 'Z031', sequence: 31, turnAt: state.lastAt }))
    expect(state.lastSequence.get('Z')).toBe(50)
    happen(state, 'ticket.number-added', { ticketId: 'id-late', number: 'Z032', prefix: 'Z', sequence: 32 })
    expect(state.lastSequence.get('Z')).toBe(50)
    happen(state, 'ticket.number-added', { ticketId: 'id-late', number: 'Z051', prefix: 'Z', sequence: 51 })
    expect(state.lastSequence.get('Z')).toBe(51)
    expect(nextNumber(state, 'general').number).toBe('Z052')
  })

  it('may name a ticket that has one already, and finds it', () => {
    const hall = new TestHall()
    const { id } = hall.issue()
    takeTouched(hall.state)
    happen(hall.state, 'ticket.number-added', { ticketId: id, number: 'Z050', prefix: 'Z', sequence: 50 })
    expect(hall.ticket(id)).toMatchObject({ number: 'Z001', numbers: ['Z001', 'Z050'] })
    expect(['Z001', 'Z050'].map((number) => findTickets(hall.state, { number })[0]?.ticketId)).toEqual([id, id])
    const { numbers, tickets } = takeTouched(hall.state)
    expect(numbers.map(({ number, ticket }) => [number, ticket.ticketId])).toEqual([['Z050', id]])
    expect([...tickets.keys()]).toEqual([id])
  })

  it('stands where its person came, not where it was handed in (R3)', () => {
    const hall = new TestHall()
    const [first, second] = [hall.issue(), hall.issue()]
    const arrivedAt = hall.ticket(first.id).issuedAt + 500
    happen(hall.state, 'ticket.issued', issued({ turnAt: arrivedAt, arrivedAt }))
    expect(hall.waiting('general')).toEqual([first.number, 'Z050', second.number])
    expect(hall.ticket('id-by-hand')).toMatchObject({ arrivedAt, issuedAt: hall.state.lastAt, headStartMs: 0 })
  })

  it('keeps the head start that it was given', () => {
    const { state } = new TestHall().open(1)
    const arrivedAt = state.lastAt - 20 * MINUTE
    happen(state, 'ticket.issued', issued({ turnAt: arrivedAt - 15 * MINUTE, arrivedAt }))
    expect(state.tickets.get('id-by-hand')?.headStartMs).toBe(15 * MINUTE)
  })
})

it('[R2] after a restore numbers go on further on; those between were nobody’s here', () => {
  const hall = new TestHall().open(1)
  hall.issue()
  const { state } = hall
  const data = { lastSequences: { Z: 1001, Y: 1000 } }
  happen(state, 'day.numbers-skipped', data)
  expect(hall.issue().number).toBe('Z1002')
  expect(checkInvariants(state)).toEqual([])
  happen(state, 'day.numbers-skipped', data)
  expect(hall.issue().number).toBe('Z1003')
})
