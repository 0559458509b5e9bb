import { describe, expect, expectTypeOf, it } from 'vitest'
import type { NewEvent } from './events.ts'
import type { Reader } from './views/define-view.ts'
import type { WindowView } from './views/window.ts'
import {
  mayReadView,
  maySeeCards,
  parseViewName,
  urgentViews,
  type ViewData,
  type ViewName,
  viewName,
  withoutCards,
} from './views.ts'

describe('a view’s name on the wire', () => {
  it('is made and taken apart by the same rule', () => {
    expect(viewName('windows', { windowNo: 3 })).toBe('windows/3')
    expect(viewName('display', {})).toBe('display')
    expect(parseViewName('windows/3')).toEqual({ kind: 'windows', params: { windowNo: 3 } })
    expect(parseViewName('kiosk')).toEqual({ kind: 'kiosk', params: {} })
  })

  it.each([
    '',
    'windows',
    'windows/',
    'windows/0',
    'windows/1000',
    'windows/03',
    'windows/3/4',
    'windows/x',
    'kiosk/1',
  ])('%j names no view', (name) => expect(parseViewName(name)).toBeUndefined())

  it.each(['constructor', '__proto__', 'display/'])('%j names no view either', (name) =>
    expect(parseViewName(name)).toBeUndefined(),
  )

  it('tells the type of its data', () => {
    expectTypeOf<ViewName<'windows'>>().toEqualTypeOf<`windows/${number}`>()
    expectTypeOf<ViewData<'windows/3'>>().toEqualTypeOf<WindowView>()
    expectTypeOf<ViewName>().toEqualTypeOf<'display' | 'kiosk' | 'supervisor' | `windows/${number}`>()
  })
})

describe('a view', () => {
  it('is read by its roles', () => {
    const officer = { roles: ['officer'] as const, account: 'w01' }
    const kiosk = { roles: ['kiosk'] as const, account: null, deviceId: 'd' }
    const names = ['display', 'kiosk', 'windows/3', 'supervisor']
    const readable = (reader: Reader) =>
      names.filter((name) => mayReadView(parseViewName(name) ?? expect.fail(name), reader))
    expect(readable(officer)).toEqual(['display', 'kiosk', 'windows/3'])
    expect(readable(kiosk)).toEqual(['display', 'kiosk'])
  })

  it('[R18] shows people’s cards at the own window and to those in charge, to nobody else', () => {
    const at = { kind: 'windows', params: { windowNo: 3 } } as const
    const officer = { roles: ['officer'] as const, account: 'w03' }
    expect(maySeeCards(at, { ...officer, windowNo: 3 })).toBe(true)
    expect([4, null].map((windowNo) => maySeeCards(at, { ...officer, windowNo }))).toEqual([false, false])
    expect(maySeeCards(at, officer)).toBe(false)
    expect(maySeeCards(at, { roles: ['auxiliary'], account: 'b01', windowNo: null })).toBe(false)
    expect(maySeeCards(at, { roles: ['leader'], account: 'leader', windowNo: null })).toBe(true)
    const people = [{ name: '王明', idTail: '1234', phoneTail: null }]
    expect(withoutCards('windows', { current: { people, callTimes: 1 }, servedToday: 2 })).toEqual({
      current: { people: [], callTimes: 1 },
      servedToday: 2,
    })
    expect(withoutCards('windows', { current: null })).toEqual({ current: null })
    expect(withoutCards('display', { calls: [1] })).toEqual({ calls: [1] })
  })

  it('is urgent when somebody is called: the display and that window’s own', () => {
    const data = { ticketId: 'ticket-1', windowNo: 3, callId: 'call-0001', times: 2 }
    const recalled: NewEvent = { name: 'ticket.recalled', data }
    const closed: NewEvent = { name: 'window.closed', data: { windowNo: 3 } }
    expect(urgentViews(recalled)).toEqual(['display', 'windows/3'])
    expect(urgentViews(closed)).toEqual([])
  })
})
