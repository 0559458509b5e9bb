import type { HallSettings } from '@one-window/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

const NIGHT_MS = 16 * 3_600_000
let hall: TestHall
let kiosk: string
let admin: string

beforeEach(async () => {
  hall = await openTestHall()
  kiosk = await hall.pair('kiosk')
  admin = await hall.signIn('admin')
})
afterEach(() => hall.close())

const change = (patch: unknown, token = admin, key?: string) => hall.command('settings.change', { patch }, token, key)

function stored(): HallSettings {
  return JSON.parse(hall.rows<{ settings: string }>('select settings from hall_set_up')[0]?.settings ?? '{}')
}

/** The number and the head start (min) of somebody who declares a need now. */
async function green(): Promise<[number: string, headStart: number]> {
  const { number, issuedAt, turnAt } = (await hall.command('ticket.issue', { needs: ['elderly'] }, kiosk)).body.result
    .ticket
  return [number, (Date.parse(issuedAt) - Date.parse(turnAt)) / 60_000]
}

describe('settings.change', () => {
  it('[R3] [R15] is in force at once, stored in the same transaction, and still so after a restart', async () => {
    expect(await green()).toEqual(['Y001', 30])
    const { status, body } = await change({ headStartMinutes: { green: 10 } })
    expect([status, body.result.settings.headStartMinutes]).toEqual([200, { ...stored().headStartMinutes, green: 10 }])
    expect(stored()).toEqual(body.result.settings)
    expect(await green()).toEqual(['Y002', 10])
    hall = await hall.reopen()
    expect(await green()).toEqual(['Y003', 10])
    hall.pass(NIGHT_MS)
    expect(await green()).toEqual(['Y001', 10])
  })

  it('[R2] prefixes count from the next night on, also when the server stood still over it', async () => {
    await change({ prefixes: { priority: 'P' } })
    expect((await green())[0]).toBe('Y001')
    hall = await hall.reopen()
    expect((await green())[0]).toBe('Y002')
    hall.pass(NIGHT_MS)
    hall = await hall.reopen()
    expect((await green())[0]).toBe('P001')
  })

  it('[R2] [R15] by another time zone the date may be the same once more: its numbers go on, its day begins where the last ended', async () => {
    await change({ timeZone: 'Europe/Paris' })
    expect((await green())[0]).toBe('Y001')
    hall.pass(14 * 3_600_000 + 60_000)
    expect((await green())[0]).toBe('Y002')
    const days = hall.rows<{ data: string }>(`select data from journal where name = 'day.opened' order by seq`)
    const [first, second] = days.map(({ data }) => JSON.parse(data))
    expect([first.businessDay, second.businessDay]).toEqual(['2026-11-23', '2026-11-23'])
    expect(second.startsAt).toBe(first.endsAt)
  })

  it('the same key has one effect', async () => {
    const [first, again] = [
      await change({ recallCountMax: 1 }, admin, 'once'),
      await change({ recallCountMax: 1 }, admin, 'once'),
    ]
    expect([first.body.repeat, again.body.repeat]).toEqual([false, true])
    expect(hall.rows(`select seq from journal where name = 'settings.changed'`)).toHaveLength(1)
  })

  it('is the administrator’s alone', async () => {
    for (const account of ['leader', 'w01', 'g01']) {
      expect((await change({ recallCountMax: 1 }, await hall.signIn(account))).status).toBe(403)
    }
    expect((await change({ recallCountMax: 1 }, kiosk)).body.code).toBe('role.not-allowed')
  })

  it('[R15] nonsense is 400, and nothing is stored', async () => {
    const before = stored()
    const { status, body } = await change({ timeZone: 'Asia/Wuhan' })
    expect([status, body]).toEqual([400, expect.objectContaining({ code: 'settings.invalid' })])
    expect(body.params).toEqual({ path: 'timeZone', why: 'unknown' })
    expect((await change({ recallCountMax: 'many' })).body).toMatchObject({ status: 400, code: 'body.invalid' })
    expect((await change({ unknown: 1 })).status).toBe(400)
    expect(stored()).toEqual(before)
  })

  it('[R7] a window that is open is not taken away, and the answer says whom that would strand', async () => {
    const officer = await hall.signIn('w17')
    const windows = stored().windows.slice(0, 16)
    await hall.command('window.open', { windowNo: 17 }, officer)
    const { status, body } = await change({ windows })
    expect([status, body.code, body.params]).toEqual([409, 'settings.strands-people', { windows: '17', numbers: '–' }])
    await hall.command('window.close', { windowNo: 17 }, officer)
    expect((await change({ windows })).status).toBe(200)
    expect(hall.rows('select window_no from service_window')).toHaveLength(16)
    expect((await hall.command('window.open', { windowNo: 17 }, officer)).body.code).toBe('window.unknown')
  })
})
