import type { HallSettings } from '@one-window/protocol'
import { NOBODY } from '@one-window/queue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../db/open.ts'
import { openTestHall, TEN_O_CLOCK, type TestHall } from '../testing/test-hall.ts'
import { HallClock } from './clock.ts'
import { HallKeeper } from './keeper.ts'
import type { Order } from './order.ts'

const NIGHT_MS = 16 * 3_600_000
let hall: TestHall
let kiosk: string

beforeEach(async () => {
  hall = await openTestHall()
  kiosk = await hall.pair('kiosk')
})
afterEach(() => hall.close())

/** Changes what the hall is set up with, behind the server's back. */
function store(change: (settings: HallSettings) => object): void {
  const [row] = hall.rows<{ settings: string }>('select settings from hall_set_up')
  const settings = JSON.stringify(change(JSON.parse(row?.settings ?? '{}')))
  hall.sabotage(`update hall_set_up set settings = '${settings}'`)
}

describe('[R15] a day opens with the settings that are stored by then', () => {
  it('a setting that was changed in the table is in force after the next night', async () => {
    await hall.command('ticket.issue', {}, kiosk)
    store((settings) => ({ ...settings, prefixes: { ...settings.prefixes, general: 'A' } }))
    expect((await hall.command('ticket.issue', {}, kiosk)).body.result.ticket.number).toBe('Z002')
    hall.pass(NIGHT_MS)
    expect((await hall.command('ticket.issue', {}, kiosk)).body.result.ticket.number).toBe('A001')
    hall = await hall.reopen()
    expect((await hall.command('ticket.issue', {}, kiosk)).body.result.ticket.number).toBe('A002')
  })

  it('one that is not stored yet is the default, a list is the stored one', async () => {
    store(({ windows }) => ({ headStartMinutes: { green: 10 }, windows: windows.slice(0, 3) }))
    hall.pass(NIGHT_MS)
    const { body } = await hall.command('ticket.issue', { needs: ['elderly'] }, kiosk)
    const { issuedAt, turnAt } = body.result.ticket
    expect(Date.parse(issuedAt) - Date.parse(turnAt)).toBe(10 * 60_000)
    expect(hall.rows('select window_no from service_window order by window_no')).toHaveLength(3)
    const [opened] = hall.rows<{ data: string }>(
      `select data from journal where name = 'day.opened' order by seq desc limit 1`,
    )
    expect(JSON.parse(opened?.data ?? '{}').settings).toMatchObject({
      headStartMinutes: { 'credit-a': 15, green: 10 },
      recallCountMax: 3,
    })
  })
})

it('a batch reads the clock once', async () => {
  await hall.app.close()
  const db = await openDatabase(hall.dataDir)
  let readings = 0
  const machine = { wall: () => TEN_O_CLOCK + readings++, elapsed: () => 0, boot: 'the only one' }
  const clock = new HallClock({ machine })
  const keeper = new HallKeeper({ db, hallId: 'hanyang', clock, onFault: () => undefined })
  const actor = { id: 'device:test', account: null, roles: ['kiosk' as const] }
  const order = (key: string): Order => {
    return { command: { name: 'ticket.issue', body: {} }, actor, key, fingerprint: key, named: NOBODY }
  }
  await keeper.tick()
  await Promise.all(['a', 'b', 'c'].map((key) => keeper.submit(order(key))))
  await keeper.stop()
  await db.destroy()
  expect(hall.rows(`select distinct at from journal where name = 'ticket.issued'`)).toHaveLength(1)
  expect(hall.rows(`select distinct substr(ticket_id, 1, 9) from ticket`)).toHaveLength(1)
})
