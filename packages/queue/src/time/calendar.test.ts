import { describe, expect, it } from 'vitest'
import { SETTINGS } from '../testing/settings.ts'
import { businessDayAt, daysBetween, openingHours } from './calendar.ts'

const at = (moment: string) => Date.parse(moment)
const hoursOf = (from: number, to: number) => (to - from) / 3_600_000

describe('[R15] a business day', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-02T15:59:59.999Z', '2026-03-02', 24],
    ['Asia/Shanghai', '2026-03-02T16:00:00.000Z', '2026-03-03', 24],
    ['Europe/Berlin', '2026-03-29T10:00:00Z', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25T10:00:00Z', '2026-10-25', 25],
    ['America/New_York', '2026-03-08T12:00:00Z', '2026-03-08', 23],
    ['America/New_York', '2026-11-01T12:00:00Z', '2026-11-01', 25],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01', 25],
  ])('in %s at %s is %s and lasts %d hours', (timeZone, moment, date, hours) => {
    const day = businessDayAt(at(moment), timeZone)
    expect(day.businessDay).toBe(date)
    expect(hoursOf(day.startsAt, day.endsAt)).toBe(hours)
    expect(businessDayAt(day.endsAt, timeZone).startsAt).toBe(day.endsAt)
    expect(businessDayAt(day.endsAt - 1, timeZone)).toEqual(day)
  })

  it('counts calendar days, leap days included', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1)
  })
})

describe('[R15] a hall with a noon break', () => {
  const sessions = [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ]
  const settings = { ...SETTINGS, sessions }
  const hoursAt = (clock: string) => openingHours(at(`2026-03-02T${clock}:00+08:00`), settings)

  it.each([
    ['08:00', false, '2026-03-02T08:30:00+08:00', '2026-03-02T17:00:00+08:00'],
    ['08:30', true, null, '2026-03-02T17:00:00+08:00'],
    ['12:00', false, '2026-03-02T13:30:00+08:00', '2026-03-02T17:00:00+08:00'],
    ['16:59', true, null, '2026-03-02T17:00:00+08:00'],
    ['17:00', false, '2026-03-03T08:30:00+08:00', null],
  ])('at %s: open %s, opens %s, closes %s', (clock, isOpen, opens, closes) => {
    expect(hoursAt(clock)).toEqual({ isOpen, opensAt: opens && at(opens), closesAt: closes && at(closes) })
  })

  it('is asked about any date in any order', () => {
    expect(openingHours(at('2026-03-05T09:00:00+08:00'), settings).isOpen).toBe(true)
    expect(hoursAt('07:00').isOpen).toBe(false)
    expect(hoursAt('09:00').isOpen).toBe(true)
  })

  it('keeps its clock times when daylight saving begins', () => {
    const berlin = { ...settings, timeZone: 'Europe/Berlin' }
    expect(openingHours(at('2026-03-28T17:00:00Z'), berlin).opensAt).toBe(at('2026-03-29T06:30:00Z'))
    expect(openingHours(at('2026-03-29T06:30:00Z'), berlin).isOpen).toBe(true)
  })

  it('may stay open all day', () => {
    expect(openingHours(at('2026-03-02T23:59:59+08:00'), SETTINGS)).toEqual({
      isOpen: true,
      opensAt: null,
      closesAt: at('2026-03-03T00:00:00+08:00'),
    })
  })
})
