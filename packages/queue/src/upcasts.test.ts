import { EVENT_VERSIONS } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from './settings/default-settings.ts'
import { upcast } from './upcasts.ts'

describe('an event of an older shape', () => {
  it('is brought to today’s', () => {
    expect(upcast('window.paused', 1, { windowNo: 1, reason: 'meal' })).toEqual({
      windowNo: 1,
      reason: 'meal',
      short: false,
    })
    expect(upcast('ticket.missed', 1, { ticketId: 't', windowNo: 1 })).toMatchObject({ endedBy: 'no-show' })
    expect(upcast('ticket.issued', 1, { ticketId: 't' })).toEqual({ ticketId: 't', arrivedAt: null })
  })

  it('[R15] a day that opened with fewer settings has the defaults for the rest', () => {
    const { reopenMinutes, unservedSeconds, liveTicketsMax, ...known } = DEFAULT_SETTINGS
    const headStartMinutes = { green: 20 }
    const { settings } = upcast('day.opened', 1, { settings: { ...known, headStartMinutes, recallCountMax: 7 } })
    expect(settings).toMatchObject({ recallCountMax: 7, reopenMinutes, unservedSeconds, liveTicketsMax })
    expect(settings.headStartMinutes).toEqual({ ...DEFAULT_SETTINGS.headStartMinutes, green: 20 })
  })

  it('[R1] settings of before there was a bound to set have the default one', () => {
    const { liveTicketsMax, ...settings } = { ...DEFAULT_SETTINGS, recallCountMax: 7 }
    for (const [name, version] of [['day.opened', 4] as const, ['settings.changed', 1] as const]) {
      expect(upcast(name, version, { settings }).settings).toEqual({ ...settings, liveTicketsMax })
    }
  })

  it('settings that knew no pace of kiosks have that of the defaults', () => {
    const { anonymousPerKioskPerMinute, ...settings } = DEFAULT_SETTINGS
    expect(upcast('day.opened', 5, { settings }).settings).toEqual(DEFAULT_SETTINGS)
    expect(upcast('settings.changed', 2, { settings }).settings).toMatchObject({ anonymousPerKioskPerMinute })
  })

  it('[R20] handle times of the comprehensive windows were kept in ms', () => {
    const opened = { businessDay: '2026-01-01', settings: DEFAULT_SETTINGS }
    const { handleSeconds, ...rest } = upcast('day.opened', 2, { ...opened, serviceMs: [1499, 60_000] })
    expect(handleSeconds).toEqual({ window: [1, 60], tutoring: [] })
    expect(rest).toEqual({ ...opened, lastSequences: {} })
  })

  it('of today’s shape stays as it is', () => {
    const paused = { windowNo: 1, reason: 'meal', short: true }
    expect(upcast('window.paused', EVENT_VERSIONS['window.paused'], paused)).toBe(paused)
    expect(upcast('day.closed', 1, { businessDay: '2026-01-01', by: 'leader' })).toMatchObject({ by: 'leader' })
  })

  it('of a shape that is not known yet stops the start', () => {
    expect(() => upcast('window.paused', 99, {})).toThrow('version 99')
  })
})
