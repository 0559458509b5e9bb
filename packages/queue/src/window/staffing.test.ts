import { describe, expect, it } from 'vitest'
import { LEADER, TestHall } from '../testing/hall.ts'

describe('[R7] a window and its officer', () => {
  it('one officer per window, one window per officer', () => {
    const hall = new TestHall().open(1)
    expect(hall.refusal('window.open', { windowNo: 1 })).toBe('window.not-closed')
    expect(hall.refusal('window.open', { windowNo: 1 }, { account: 'w2' })).toBe('window.taken')
    expect(hall.refusal('window.open', { windowNo: 2 }, { account: 'w1' })).toBe('officer.has-window')
    expect(hall.refusal('window.open', { windowNo: 9 })).toBe('window.unknown')
    hall.does('window.close', { windowNo: 1 })
    expect(hall.does('window.open', { windowNo: 2 }, { account: 'w1' }).window.officer).toBe('w1')
  })

  it('is not paused or closed with somebody there', () => {
    const hall = new TestHall().open(1)
    hall.issue()
    hall.next(1)
    expect(hall.refusal('window.pause', { windowNo: 1, reason: 'meal' })).toBe('window.busy')
    expect(hall.refusal('window.close', { windowNo: 1 })).toBe('window.busy')
  })

  it('is paused with a reason and resumed', () => {
    const hall = new TestHall().open(1)
    expect(hall.refusal('window.resume', { windowNo: 1 })).toBe('window.not-paused')
    const { window: paused } = hall.does('window.pause', { windowNo: 1, reason: 'meal' })
    expect(paused).toMatchObject({ state: 'paused', pauseReason: 'meal', officer: 'w1' })
    expect(hall.refusal('window.pause', { windowNo: 1, reason: 'meal' })).toBe('window.paused')
    expect(hall.does('window.resume', { windowNo: 1 }).window).toMatchObject({ state: 'idle', pauseReason: null })
  })

  it('is freed by whoever is in charge when its officer has gone with somebody still current', () => {
    const hall = new TestHall().open(1)
    const ticket = hall.issue()
    hall.next(1)
    expect(hall.refusal('window.no-show', { windowNo: 1 }, { account: 'w2' })).toBe('window.not-yours')
    hall.does('window.no-show', { windowNo: 1 }, LEADER)
    expect(hall.ticket(ticket.id).status).toBe('no-show')
    hall.does('window.close', { windowNo: 1 }, LEADER)
  })

  it('obeys its officer and whoever is in charge, nobody else', () => {
    const hall = new TestHall().open(1)
    expect(hall.refusal('window.pause', { windowNo: 1, reason: 'meal' }, { account: 'w2' })).toBe('window.not-yours')
    hall.does('window.pause', { windowNo: 1, reason: 'other' }, LEADER)
    expect(hall.refusal('window.resume', { windowNo: 1 }, { account: 'w2' })).toBe('window.not-yours')
    hall.does('window.close', { windowNo: 1 }, LEADER)
    expect(hall.refusal('window.close', { windowNo: 1 }, LEADER)).toBe('window.not-open')
  })

  it('opens on an open day only', () => {
    const hall = new TestHall()
    hall.does('day.close', {}, LEADER)
    expect(hall.refusal('window.open', { windowNo: 1 })).toBe('day.closed')
  })

  it('[R5] takes no tiers that name a lane twice, and an unknown window none at all', () => {
    const hall = new TestHall()
    expect(hall.refusal('window.set-tiers', { windowNo: 1, tiers: [['general'], ['general']] })).toBe('tiers.invalid')
    expect(hall.refusal('window.set-tiers', { windowNo: 9, tiers: [['general']] })).toBe('window.unknown')
  })
})
