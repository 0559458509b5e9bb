import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

const HOUR_MS = 3_600_000
let hall: TestHall
beforeEach(async () => {
  hall = await openTestHall()
})
afterEach(() => hall.close())

it('[R15b] the server is degraded while a clock is doubted, and serves', async () => {
  const health = async () => (await hall.get('/api/health')).body
  expect(await health()).toMatchObject({ status: 'ok', reasons: [] })
  const kiosk = await hall.pair('kiosk')
  await hall.command('ticket.issue', {}, kiosk)
  hall.clock.jump(-HOUR_MS)
  expect((await hall.command('ticket.issue', {}, kiosk)).status).toBe(200)
  expect(await health()).toMatchObject({ status: 'degraded', reasons: ['clock.doubted'] })
  hall.clock.jump(HOUR_MS)
  expect(await health()).toMatchObject({ status: 'ok', reasons: [] })
})

it('[R15b] a clock that goes back an hour changes no one’s wait', async () => {
  const kiosk = await hall.pair('kiosk')
  const issue = async () => (await hall.command('ticket.issue', {}, kiosk)).body.result.ticket
  const before = await issue()
  hall.clock.jump(-HOUR_MS)
  hall.pass(1_000)
  const after = await issue()
  expect(Date.parse(after.issuedAt) - Date.parse(before.issuedAt)).toBe(1_000)
  expect(hall.rows('select number, turn_at - issued_at as ahead from ticket order by issued_at')).toEqual([
    { number: 'Z001', ahead: 0 },
    { number: 'Z002', ahead: 0 },
  ])
})
