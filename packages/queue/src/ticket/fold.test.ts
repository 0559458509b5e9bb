import { expect, it } from 'vitest'
import { fold } from '../folds.ts'
import { MINUTE, TestHall } from '../testing/hall.ts'
import { findTickets } from './find-tickets.ts'

it('[R16] a reserved number never moves the sequence back, and several numbers may name one ticket', () => {
  const hall = new TestHall().open(1)
  for (let other = 0; other < 4; other++) hall.issue()
  const { id } = hall.issue()
  const data = { ticketId: id, number: 'Z002', prefix: 'Z', sequence: 2 }
  fold(hall.state, {
    name: 'ticket.number-added',
    data,
    seq: hall.state.seq + 1,
    at: hall.now,
    actor: 'kiosk',
    businessDay: '2026-03-02',
  })
  expect(hall.issue().number).toBe('Z006')
  expect(findTickets(hall.state, { number: 'Z002' }).map(({ ticketId }) => ticketId)).toEqual([id])
  expect(hall.ticket(id).number).toBe('Z005')
})

it('[R16] a ticket that arrived before its event stands where it arrived', () => {
  const hall = new TestHall().open(1)
  hall.issue()
  const issued = hall.events.findLast((event) => event.name === 'ticket.issued')
  if (!issued) throw new Error('a number was issued')
  const arrivedAt = hall.now - 10 * MINUTE
  const data = { ...issued.data, ticketId: 'offline-1', number: 'Z900', sequence: 900, turnAt: arrivedAt, arrivedAt }
  fold(hall.state, { ...issued, data, seq: hall.state.seq + 1, at: hall.now })
  expect(hall.waiting('general')).toEqual(['Z900', 'Z001'])
  expect(hall.ticket('offline-1')).toMatchObject({ arrivedAt, issuedAt: hall.now })
})
