import { describe, expect, it } from 'vitest'
import { LEADER, MINUTE, TestHall, taxpayer } from '../testing/hall.ts'
import { WINDOWS } from '../testing/settings.ts'
import { upcast } from '../upcasts.ts'
import { supervisorView } from '../views/supervisor.ts'
import { nobodyWaitsForAnAbsentWindow } from './invariants.ts'

/** Ann was at window 1 and was sent to window 2, whose officer has somebody else. */
function annSentToWindow2() {
  const hall = new TestHall().open(1, 2)
  const { id: ticketId } = hall.issue([taxpayer('ann')])
  hall.issue()
  hall.next(1)
  hall.next(2)
  hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
  const sentAt = hall.now
  const alerts = () => supervisorView(hall.state, { at: hall.now, personOf: () => null, serverAlerts: [] }).alerts
  return { hall, ticketId, sentAt, alerts, waitsFor: () => hall.ticket(ticketId).assignedWindowNo }
}

describe('[R12] who was sent to a window', () => {
  it('is named to the leader after twice the p90 that was said for it there, until the cause is gone', () => {
    const { hall, ticketId, sentAt, alerts } = annSentToWindow2()
    const { sentAlertAt } = hall.ticket(ticketId)
    const transferred = hall.events.findLast(({ name }) => name === 'ticket.transferred')
    if (transferred?.name !== 'ticket.transferred') throw new Error('nobody was transferred')
    const { p90Seconds } = transferred.data
    expect(sentAlertAt).toBe(sentAt + Math.min(10 * MINUTE, 2 * (p90Seconds ?? Number.NaN) * 1000))
    hall.pass((sentAlertAt ?? 0) - hall.now - 1)
    expect(alerts()).toEqual([])
    hall.pass(1)
    const since = new Date(sentAt).toISOString()
    expect(alerts()).toEqual([{ code: 'ticket.sent-waits', since, ticketId, number: 'Z001', windowNo: 2 }])
    hall.next(2)
    expect(alerts()).toEqual([])
  })

  it('after ten minutes at the latest', () => {
    const hall = new TestHall({ assumedServiceSeconds: 1_200 }).open(1, 2)
    const { id } = hall.issue()
    hall.next(1)
    for (const number of ['Z002', 'Z003']) {
      hall.issue()
      expect(hall.next(2)).toBe(number)
      hall.does('window.start', { windowNo: 2 })
    }
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 2 } })
    expect(hall.ticket(id).sentAlertAt).toBe(hall.now + 10 * MINUTE)
  })

  it('goes back to the lane half an hour after it was sent, with its turn', () => {
    const { hall, ticketId, sentAt, alerts, waitsFor } = annSentToWindow2()
    const { turnAt } = hall.ticket(ticketId).place
    hall.pass(sentAt + 30 * MINUTE - hall.now - 1)
    expect(waitsFor()).toBe(2)
    hall.pass(1)
    expect(waitsFor()).toBeNull()
    expect(hall.ticket(ticketId)).toMatchObject({ status: 'waiting', lane: 'general', transferCount: 1 })
    expect(hall.ticket(ticketId).place.turnAt).toBe(turnAt)
    expect(alerts()).toEqual([])
    expect(hall.next(1)).toBe('Z001')
  })

  it('stays through a short pause of fifteen minutes, and goes back when it lasts', () => {
    const { hall, waitsFor } = annSentToWindow2()
    hall.does('window.complete', { windowNo: 2 })
    hall.does('window.pause', { windowNo: 2, reason: 'break', short: true })
    hall.pass(15 * MINUTE - 1)
    expect(waitsFor()).toBe(2)
    hall.pass(1)
    expect(waitsFor()).toBeNull()
    expect(hall.next(1)).toBe('Z001')
  })

  it('is there when the window resumes in time', () => {
    const { hall, waitsFor } = annSentToWindow2()
    hall.does('window.complete', { windowNo: 2 })
    hall.does('window.pause', { windowNo: 2, reason: 'break', short: true })
    hall.pass(10 * MINUTE)
    hall.does('window.resume', { windowNo: 2 })
    hall.pass(10 * MINUTE)
    expect(waitsFor()).toBe(2)
    expect(hall.next(2)).toBe('Z001')
  })

  it('is sent back by the leader, and by nobody who is not in charge', () => {
    const { hall, ticketId, waitsFor } = annSentToWindow2()
    hall.does('ticket.send-back', { ticketId }, LEADER)
    expect(waitsFor()).toBeNull()
    expect(hall.refusal('ticket.send-back', { ticketId }, LEADER)).toBe('ticket.not-sent')
    expect(hall.refusal('ticket.send-back', { ticketId: 'nobody-1' }, LEADER)).toBe('ticket.unknown')
    expect(hall.next(1)).toBe('Z001')
  })

  it('is not sent to a window that never serves its lane', () => {
    const hall = new TestHall().open(1, 5)
    hall.issue()
    hall.next(1)
    expect(hall.refusal('window.transfer', { windowNo: 1, to: { windowNo: 5 } })).toBe('transfer.not-served')
    hall.issue([taxpayer('new')], { lane: 'tutoring' })
    hall.next(5)
    expect(hall.refusal('window.transfer', { windowNo: 5, to: { windowNo: 1 } })).toBe('transfer.not-served')
  })

  it('twice without a leader; going back is none of the two', () => {
    const { hall, ticketId } = annSentToWindow2()
    hall.does('ticket.send-back', { ticketId }, LEADER)
    expect(hall.next(1)).toBe('Z001')
    const send = (by = {}) => hall.refusal('window.transfer', { windowNo: 1, to: { windowNo: 2 } }, by)
    expect(send()).toBe('accepted')
    hall.does('ticket.send-back', { ticketId }, LEADER)
    expect(hall.next(1)).toBe('Z001')
    expect(send()).toBe('transfer.too-many')
    expect(send(LEADER)).toBe('accepted')
    expect(hall.ticket(ticketId).transferCount).toBe(2)
  })
})

/** Sam was sent to window 3 and was called at window 1 out of turn; what was completed there before can be undone. */
function samCalledElsewhere() {
  const hall = new TestHall().open(1, 2, 3)
  const [ann, sam] = [hall.issue([taxpayer('ann')]), hall.issue([taxpayer('sam')])]
  hall.issue()
  for (const windowNo of [1, 2, 3]) hall.next(windowNo)
  hall.does('window.transfer', { windowNo: 2, to: { windowNo: 3 } })
  const sentAt = hall.now
  hall.does('window.complete', { windowNo: 1 })
  hall.does('window.call', { windowNo: 1, ticketId: sam.id, reason: 'has to catch a train' })
  hall.does('window.complete', { windowNo: 3 })
  const undo = () => {
    hall.does('window.reopen', { windowNo: 1, ticketId: ann.id })
    return hall.ticket(sam.id)
  }
  return { hall, sam, sentAt, undo }
}

describe('[R8] [R12] who was sent to a window and called elsewhere goes back after an undo', () => {
  it('to that window while it is open, or on a short pause', () => {
    const open = samCalledElsewhere()
    expect(open.undo()).toMatchObject({ status: 'waiting', assignedWindowNo: 3, sentAt: open.sentAt })
    expect(open.hall.next(3)).toBe(open.sam.number)
    const paused = samCalledElsewhere()
    paused.hall.does('window.pause', { windowNo: 3, reason: 'break', short: true })
    expect(paused.undo()).toMatchObject({ status: 'waiting', assignedWindowNo: 3 })
  })

  it('to the lane when that window has closed, has paused or is not there any more', () => {
    const leavings: ((hall: TestHall) => void)[] = [
      (hall) => hall.does('window.close', { windowNo: 3 }),
      (hall) => hall.does('window.pause', { windowNo: 3, reason: 'meal' }),
      (hall) => {
        hall.does('window.close', { windowNo: 3 })
        const windows = WINDOWS.filter(({ windowNo }) => windowNo !== 3)
        hall.does('settings.change', { patch: { windows } }, { account: 'admin', roles: ['admin'] })
      },
    ]
    for (const leave of leavings) {
      const { hall, sam, undo } = samCalledElsewhere()
      leave(hall)
      expect(undo()).toMatchObject({ status: 'waiting', lane: 'general', assignedWindowNo: null, sentAt: null })
      expect(hall.next(2)).toBe(sam.number)
    }
  })

  it('to the lane when its short pause or the half hour is over by then', () => {
    const paused = samCalledElsewhere()
    paused.hall.does('window.pause', { windowNo: 3, reason: 'break', short: true })
    paused.hall.pass(15 * MINUTE)
    paused.hall.does('settings.change', { patch: { reopenMinutes: 60 } }, { account: 'admin', roles: ['admin'] })
    expect(paused.undo().assignedWindowNo).toBeNull()
    const late = samCalledElsewhere()
    late.hall.does('settings.change', { patch: { reopenMinutes: 60 } }, { account: 'admin', roles: ['admin'] })
    late.hall.pass(30 * MINUTE)
    expect(late.undo().assignedWindowNo).toBeNull()
  })

  it('to the lane when its own visit had ended: an end forgets where it was sent', () => {
    const hall = new TestHall().open(1, 3)
    const [sam, other] = [hall.issue([taxpayer('sam')]), hall.issue([taxpayer('other')])]
    for (const windowNo of [1, 3]) hall.next(windowNo)
    hall.does('window.transfer', { windowNo: 1, to: { windowNo: 3 } })
    hall.does('window.complete', { windowNo: 3 })
    expect(hall.next(3)).toBe(sam.number)
    hall.does('window.no-show', { windowNo: 3 })
    for (const { id: ticketId } of [sam, other]) hall.does('window.reopen', { windowNo: 3, ticketId })
    expect(hall.ticket(sam.id)).toMatchObject({ status: 'waiting', lane: 'general', assignedWindowNo: null })
  })

  it('by journals of before to that window, as it was told then', () => {
    expect(upcast('ticket.put-back', 1, { ticketId: 't', windowNo: 1 })).toMatchObject({ backTo: 'window' })
  })
})

it('[R12] a state in which somebody waits for a window that is away is broken', () => {
  const { hall } = annSentToWindow2()
  const serviceWindow = hall.state.windows.get(2)
  if (!serviceWindow) throw new Error('there is no window 2')
  const broken = (changes: Partial<typeof serviceWindow>) => {
    Object.assign(serviceWindow, { isShortPause: false }, changes)
    return nobodyWaitsForAnAbsentWindow(hall.state).length > 0
  }
  expect([broken({ state: 'closed' }), broken({ state: 'paused' })]).toEqual([true, true])
  expect([broken({ state: 'paused', isShortPause: true }), broken({ state: 'idle' })]).toEqual([false, false])
})
