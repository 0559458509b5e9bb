import { describe, expect, expectTypeOf, it } from 'vitest'
import type { NewEvent } from './events.ts'
import type { Reader } from './views/define-view.ts'
import type { WindowView } from './views/window.ts'
import { mayReadView, parseViewName, urgentViews, type ViewData, type ViewName, viewName } from './views.ts'

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

  it('is urgent when somebody is called: the display and that window’s own', () => {
    const data = { ticketId: 'ticket-1', windowNo: 3, callId: 'call-0001', times: 2 }
    const recalled: NewEvent = { name: 'ticket.recalled', data }
    const closed: NewEvent = { name: 'window.closed', data: { windowNo: 3 } }
    expect(urgentViews(recalled)).toEqual(['display', 'windows/3'])
    expect(urgentViews(closed)).toEqual([])
  })
})
