import { describe, expect, it } from 'vitest'
import { gradeA, LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'

describe('[R4] the bound', () => {
  it('credit overtakes by its head start and no more', () => {
    const hall = new TestHall().open(1)
    hall.issue([taxpayer('early')])
    hall.now += 10 * MINUTE
    hall.issue([taxpayer('late')])
    hall.now += 10 * MINUTE
    hall.issue([gradeA('credit')])
    expect([1, 2, 3].map(() => hall.next(1))).toEqual(['Z001', 'Y001', 'Z002'])
  })

  it('a priority-zone window adds its own extra, and no other window does', () => {
    const before = () => {
      const hall = new TestHall()
      hall.issue([taxpayer('early')])
      hall.now += 25 * MINUTE
      hall.issue([gradeA('credit')])
      return hall
    }
    expect(before().open(3).next(3)).toBe('Y001')
    expect(before().open(1).next(1)).toBe('Z001')
  })

  it('a special call is the exception: journaled with its reason, those it passes are counted', () => {
    const hall = new TestHall().open(1)
    hall.issue()
    hall.issue()
    const third = hall.issue()
    hall.does('window.call', { windowNo: 1, ticketId: third.id, reason: 'has to catch a train' })
    expect(hall.events.at(-1)).toMatchObject({
      name: 'ticket.called',
      data: { kind: 'special', reason: 'has to catch a train', overtaken: 2 },
    })
    expect(hall.state.counts.overtakes).toBe(2)
  })
})

describe('[R5] tiers', () => {
  it('the first tier that has someone waiting, inside it the earliest turn', () => {
    const hall = new TestHall().open(4)
    hall.issue()
    hall.issue([gradeA('a')])
    hall.issue([taxpayer('new')], { lane: 'tutoring' })
    expect(hall.next(4)).toBe('F001')
    expect([1, 2, 3].map(() => hall.serveAndNext(4))).toEqual(['Y001', 'Z001', 'F001'])
  })

  it('only the lanes of the window, as the leader set them', () => {
    const hall = new TestHall().open(5)
    hall.issue()
    expect(hall.next(5)).toBeNull()
    hall.does('window.set-tiers', { windowNo: 5, tiers: [['tutoring'], ['general']] }, LEADER)
    expect(hall.state.windows.get(5)?.state).toBe('called')
    expect(hall.refusal('window.set-tiers', { windowNo: 5, tiers: [['general'], ['general']] })).toBe('tiers.invalid')
  })
})

describe('[R6] any free window', () => {
  it('next with nobody waiting makes a window ready; a number is called there at once', () => {
    const hall = new TestHall().open(1, 2)
    expect(hall.next(2)).toBeNull()
    const ticket = hall.issue()
    expect(ticket).toMatchObject({ status: 'called', windowNo: 2 })
    expect(hall.events.at(-1)?.data).toMatchObject({ kind: 'ready' })
  })

  it('the lowest tier first, then the window ready longest; pressing again keeps the place', () => {
    const hall = new TestHall().open(1, 2, 4)
    for (const windowNo of [4, 2, 1, 2]) hall.next(windowNo)
    expect([hall.issue().windowNo, hall.issue().windowNo, hall.issue().windowNo]).toEqual([2, 1, 4])
  })

  it.each(['window.complete', 'window.no-show'] as const)('%s leaves the window idle', (name) => {
    const hall = new TestHall().open(1)
    hall.issue()
    hall.next(1)
    hall.does(name, { windowNo: 1 })
    hall.issue()
    expect(hall.state.windows.get(1)?.state).toBe('idle')
  })

  it('pause and close end being ready', () => {
    const hall = new TestHall().open(1, 2)
    hall.next(1)
    hall.next(2)
    hall.does('window.pause', { windowNo: 1, reason: 'break' })
    hall.does('window.close', { windowNo: 2 })
    expect(hall.issue().status).toBe('waiting')
    hall.does('window.resume', { windowNo: 1 })
    expect(hall.state.windows.get(1)?.state).toBe('idle')
  })
})

describe('[R8] next', () => {
  it('completes the current number and calls the next, whatever is open on it', () => {
    const hall = new TestHall().open(1)
    const first = hall.issue([], { matters: ['M1', 'M2'] })
    hall.issue()
    hall.next(1)
    const done = hall.does('window.next', { windowNo: 1, expect: first.id, matters: ['M2', 'M3'] })
    expect(done).toMatchObject({ ticket: { number: 'Z002' }, completed: { id: first.id, status: 'completed' } })
    expect(done.completed).toMatchObject({ startedAt: null, matters: ['M1', 'M2', 'M3'], windowNo: 1 })
    expect(hall.state.estimate.samples.window.seconds).toEqual([1])
  })

  it('protects from acting on a stale screen', () => {
    const hall = new TestHall().open(1)
    const first = hall.issue()
    expect(hall.refusal('window.next', { windowNo: 1, expect: first.id })).toBe('window.moved-on')
    hall.next(1, { expect: null })
    expect(hall.refusal('window.next', { windowNo: 1, expect: null })).toBe('window.moved-on')
  })

  it('needs an open window of one’s own, an open day and matters that exist', () => {
    const hall = new TestHall()
    expect(hall.refusal('window.next', { windowNo: 9 })).toBe('window.unknown')
    expect(hall.refusal('window.next', { windowNo: 1 })).toBe('window.not-open')
    hall.open(1)
    expect(hall.refusal('window.next', { windowNo: 1 }, { account: 'w2' })).toBe('window.not-yours')
    expect(hall.refusal('window.next', { windowNo: 1, matters: ['X1'] })).toBe('matter.unknown')
    hall.does('window.pause', { windowNo: 1, reason: 'meal' })
    expect(hall.refusal('window.next', { windowNo: 1 })).toBe('window.paused')
    hall.does('window.resume', { windowNo: 1 })
    hall.does('day.close', {}, LEADER)
    expect(hall.refusal('window.next', { windowNo: 1 })).toBe('day.closed')
  })

  it('complete needs a current number', () => {
    const hall = new TestHall().open(1)
    expect(hall.refusal('window.complete', { windowNo: 1 })).toBe('window.no-current')
    hall.issue()
    hall.next(1)
    expect(hall.refusal('window.complete', { windowNo: 1, matters: ['X1'] })).toBe('matter.unknown')
    expect(hall.does('window.complete', { windowNo: 1, matters: ['M1'] }).ticket.status).toBe('completed')
  })
})

describe('[R13] after tutoring', () => {
  const tutored = (body = {}) => {
    const hall = new TestHall().open(5)
    const ticket = hall.issue([gradeA('new')], { lane: 'tutoring', ...body })
    hall.next(5)
    return { hall, ticket }
  }

  it('the same number goes on to the lane of its grounds with its turn, to a ready window at once', () => {
    const { hall, ticket } = tutored()
    hall.open(1).next(1)
    hall.does('window.start', { windowNo: 5 })
    expect(hall.does('window.next', { windowNo: 5 })).toMatchObject({ ticket: null, completed: null })
    expect(hall.ticket(ticket.id)).toMatchObject({ number: 'F001', lane: 'priority', status: 'called', windowNo: 1 })
    expect(hall.ticket(ticket.id).place.turnAt).toBe(Date.parse(ticket.turnAt))
  })

  it('unless all its matters, at least one, are done', () => {
    const { hall, ticket } = tutored({ matters: ['M1', 'M2'] })
    hall.does('window.complete', { windowNo: 5, matters: ['M1'] })
    expect(hall.ticket(ticket.id)).toMatchObject({ status: 'waiting', lane: 'priority', mattersDone: ['M1'] })
    const other = tutored({ matters: ['M1'] })
    other.hall.does('window.complete', { windowNo: 5, matters: ['M1'] })
    expect(other.hall.ticket(other.ticket.id).status).toBe('completed')
  })

  it('a tutor who helps out does not call somebody later before the one just tutored', () => {
    const hall = new TestHall().open(4)
    hall.issue([taxpayer('new')], { lane: 'tutoring' })
    hall.next(4)
    hall.issue()
    expect(hall.serveAndNext(4)).toBe('F001')
    expect(hall.serveAndNext(4)).toBe('Z001')
  })
})
