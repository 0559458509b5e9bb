import { describe, expect, it } from 'vitest'
import { NO_FACTS, NOBODY, type VisitFact } from '../decision/facts.ts'
import { type HallState, newHallState } from '../state/hall.ts'
import { step } from '../step.ts'
import { HOUR, MINUTE, TestHall, unannounced } from '../testing/hall.ts'
import { SETTINGS } from '../testing/settings.ts'

const DAY = 24 * HOUR
const ENDED_AT = Date.parse('2026-03-02T10:00:00+08:00')
const TICKET_ID = 'ticket-0001'
const LEADER = { id: 'account:leader', account: 'leader', roles: ['leader' as const] }
const EVALUATOR = { id: 'device:evaluator', account: null, roles: ['evaluator' as const] }

const VISIT: VisitFact = {
  number: 'Z001',
  businessDay: '2026-03-02',
  lane: 'general',
  status: 'completed',
  grounds: [],
  matters: ['M1'],
  windowNo: 3,
  officer: 'w03',
  issuedAt: ENDED_AT - HOUR,
  turnAt: ENDED_AT - HOUR,
  calledAt: ENDED_AT - 10 * MINUTE,
  startedAt: null,
  endedAt: ENDED_AT,
  isRated: false,
}

/** A hall that knows nothing of the ticket. */
const NEVER_SEEN = (): HallState => newHallState('hanyang', SETTINGS)

/** Rates the visit so long after it ended. */
function rate(
  afterMs: number,
  {
    actor = LEADER,
    visit = VISIT as VisitFact | null,
    hasComment = false,
    state = NEVER_SEEN,
    ticketId = TICKET_ID,
  } = {},
) {
  const body = { ticketId, stars: 4, aspects: { manner: 5 } }
  const visits = new Map(visit ? [[ticketId, visit]] : [])
  const done = step(
    state(),
    { name: 'ticket.rate', body },
    {
      at: ENDED_AT + afterMs,
      actor,
      newId: () => 'id',
      named: { ...NOBODY, hasComment },
      facts: { ...NO_FACTS, visits },
    },
  )
  expect(unannounced('ticket.rate', done)).toEqual([])
  return done
}

function answer(...rating: Parameters<typeof rate>): string {
  const done = rate(...rating)
  return done.ok ? 'accepted' : done.refusal.code
}

describe('ticket.rate', () => {
  it('is decided on the row alone, days later by a state that knows nothing of the ticket', () => {
    const done = rate(2 * DAY, { hasComment: true })
    expect(done.events.at(-1)).toMatchObject({
      name: 'ticket.rated',
      businessDay: '2026-03-04',
      data: {
        ticketId: TICKET_ID,
        number: 'Z001',
        businessDay: '2026-03-02',
        windowNo: 3,
        officer: 'w03',
        stars: 4,
        aspects: { manner: 5 },
        hasComment: true,
      },
    })
    expect(done.ok && done.result()).toMatchObject({
      ticket: { id: TICKET_ID, number: 'Z001', status: 'completed', endedAt: '2026-03-02T02:00:00.000Z', ahead: 0 },
    })
  })

  it('says that nothing was written when nothing was', () => {
    expect(rate(0).events.at(-1)).toMatchObject({ data: { hasComment: false } })
  })

  it('is possible until three days later, at an evaluator for ten minutes', () => {
    expect([answer(3 * DAY), answer(3 * DAY + 1)]).toEqual(['accepted', 'rating.too-late'])
    const atEvaluator = (afterMs: number) => answer(afterMs, { actor: EVALUATOR as never })
    expect([atEvaluator(10 * MINUTE), atEvaluator(10 * MINUTE + 1)]).toEqual(['accepted', 'rating.too-late'])
  })

  it('is never the officer’s who served', () => {
    expect(answer(0, { visit: { ...VISIT, officer: 'leader' } })).toBe('rating.own')
    expect(answer(0, { visit: { ...VISIT, officer: null }, actor: EVALUATOR as never })).toBe('accepted')
  })

  it('is not of a visit that was reopened after its row was read', () => {
    const hall = new TestHall().open(1)
    const { id: ticketId } = hall.issue()
    hall.next(1)
    hall.does('window.start', { windowNo: 1 })
    hall.does('window.complete', { windowNo: 1 })
    const ratedNow = () =>
      answer(hall.now - ENDED_AT, { state: () => hall.state, ticketId, visit: { ...VISIT, endedAt: hall.now } })
    hall.does('window.reopen', { windowNo: 1, ticketId })
    expect(ratedNow()).toBe('rating.not-ended')
    hall.does('window.complete', { windowNo: 1 })
    expect(ratedNow()).toBe('accepted')
  })

  it('is one for each visit that has ended', () => {
    expect(answer(0, { visit: { ...VISIT, isRated: true } })).toBe('rating.already')
    expect(answer(0, { visit: null })).toBe('ticket.unknown')
    for (const status of ['waiting', 'serving', 'no-show', 'cancelled', 'expired'] as const) {
      expect(answer(0, { visit: { ...VISIT, status } })).toBe('rating.not-ended')
    }
  })
})
