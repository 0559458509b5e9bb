import { readFileSync } from 'node:fs'
import path from 'node:path'
import { LIMITS } from '@one-window/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../db/open.ts'
import { readRatings } from '../db/rating.ts'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const WORDS = '李师傅讲得很清楚'
let hall: TestHall
let evaluator: string
let guide: string

beforeEach(async () => {
  hall = await openTestHall()
  evaluator = await hall.pair('evaluator')
  guide = await hall.signIn('g01')
})
afterEach(() => hall.close())

const rate = (ticketId: string, token: string, said: object = {}, key?: string) =>
  hall.command('ticket.rate', { ticketId, stars: 5, ...said }, token, key)

/** Somebody is served at window 1, by its officer or by another account; their ticket's id. */
async function visit(account = 'w01'): Promise<string> {
  const officer = await hall.signIn(account)
  const { id } = (await hall.command('ticket.issue', {}, await hall.pair('kiosk'))).body.result.ticket
  await hall.command('window.open', { windowNo: 1 }, officer)
  await hall.command('window.next', { windowNo: 1 }, officer)
  await hall.command('window.start', { windowNo: 1 }, officer)
  hall.pass(5 * MINUTE_MS)
  await hall.command('window.complete', { windowNo: 1 }, officer)
  return id
}

describe('ticket.rate', () => {
  it('answers the ticket and writes one row, which tells who served', async () => {
    const ticketId = await visit()
    const { status, body } = await rate(ticketId, evaluator, { stars: 2, aspects: { manner: 3 } })
    expect([status, body.result.ticket]).toEqual([200, expect.objectContaining({ id: ticketId, status: 'completed' })])
    expect(hall.rows('select * from rating')).toEqual([
      {
        ticket_id: ticketId,
        hall_id: 'hanyang',
        rated_at: expect.any(Number),
        rated_by: expect.stringMatching(/^device:/),
        business_day: '2026-11-23',
        window_no: 1,
        officer: 'w01',
        stars: 2,
        aspects: '{"manner":3}',
        has_comment: 0,
      },
    ])
    expect((await rate(ticketId, guide)).body).toMatchObject({ status: 409, code: 'rating.already' })
  })

  it('the same key is one rating; of two at the same moment the second is refused', async () => {
    const [first, second] = [await visit(), await visit()]
    expect((await rate(first, guide, {}, 'once')).body.repeat).toBe(false)
    expect((await rate(first, guide, {}, 'once')).body).toMatchObject({
      repeat: true,
      result: { ticket: { id: first } },
    })
    const both = await Promise.all([rate(second, guide), rate(second, evaluator)])
    expect(both.map(({ status }) => status)).toEqual([200, 409])
    expect(both[1]?.body.code).toBe('rating.already')
    expect(hall.rows('select * from rating')).toHaveLength(2)
  })

  it('at an evaluator only in the first ten minutes, by the guide after midnight and for three days', async () => {
    const ticketId = await visit()
    hall.pass(11 * MINUTE_MS)
    expect((await rate(ticketId, evaluator)).body.code).toBe('rating.too-late')
    hall.pass(DAY_MS)
    hall = await hall.reopen()
    const said = await rate(ticketId, await hall.signIn('g01'))
    expect([said.status, said.body.result?.ticket.number]).toEqual([200, 'Z001'])
    expect(hall.rows('select business_day from rating')).toEqual([{ business_day: '2026-11-23' }])
    expect(hall.rows(`select business_day from journal where name = 'ticket.rated'`)).toEqual([
      { business_day: '2026-11-24' },
    ])
    const other = await visit()
    hall.pass(3 * DAY_MS + 1)
    expect((await rate(other, await hall.signIn('leader'))).body.code).toBe('rating.too-late')
  })

  it('never by the officer who served, and by no other role', async () => {
    const ticketId = await visit('leader')
    expect((await rate(ticketId, await hall.signIn('leader'))).body).toMatchObject({ status: 403, code: 'rating.own' })
    for (const token of [await hall.signIn('w02'), await hall.pair('kiosk'), await hall.pair('display')]) {
      expect((await rate(ticketId, token)).body).toMatchObject({ status: 403, code: 'role.not-allowed' })
    }
    expect((await rate(ticketId, await hall.signIn('admin'))).status).toBe(200)
  })

  it('only what has ended and is known, and only what the contract allows', async () => {
    const { id } = (await hall.command('ticket.issue', {}, await hall.pair('kiosk'))).body.result.ticket
    expect((await rate(id, guide)).body).toMatchObject({ status: 409, code: 'rating.not-ended' })
    expect((await rate('ticket-0001', guide)).body).toMatchObject({ status: 404, code: 'ticket.unknown' })
    for (const said of [{ stars: 0 }, { stars: 6 }, { stars: 1.5 }, { comment: '' }, { aspects: { a: 9 } }]) {
      expect((await rate(id, guide, said)).status).toBe(400)
    }
  })
})

describe('[R18] what was written', () => {
  it('stands in the erasable table alone, and goes with people while the rating stays', async () => {
    const ticketId = await visit()
    const { text } = await rate(ticketId, guide, { comment: WORDS })
    expect(text).not.toContain(WORDS)
    expect(hall.rows('select ticket_id, text from comment')).toEqual([{ ticket_id: ticketId, text: WORDS }])
    const others = ['journal', 'outcome', 'rating', 'ticket'].map((table) => hall.rows(`select * from ${table}`))
    expect(JSON.stringify(others)).not.toContain(WORDS)
    expect(JSON.stringify(hall.logLines)).not.toContain(WORDS)
    expect(hall.rows(`select data from journal where name = 'ticket.rated'`)).toEqual([
      { data: expect.stringContaining('"hasComment":true') },
    ])

    hall.pass((LIMITS.personKeptDays + 1) * DAY_MS)
    hall = await hall.reopen()
    await hall.listen()
    await vi.waitFor(() => expect(hall.rows('select * from comment')).toEqual([]))
    expect(hall.rows('select has_comment from rating')).toEqual([{ has_comment: 1 }])
  })

  it('is not kept when the rating is refused', async () => {
    const ticketId = await visit()
    await rate(ticketId, guide)
    expect((await rate(ticketId, evaluator, { comment: WORDS })).status).toBe(409)
    expect(hall.rows('select * from comment')).toEqual([])
    expect(readFileSync(path.join(hall.dataDir, 'one-window.db-wal'), 'utf8')).not.toContain(WORDS)
  })
})

it('ratings are read newest first, by day and by officer, with what was written', async () => {
  const [first, second] = [await visit(), await visit()]
  await rate(first, guide, { stars: 3, comment: WORDS })
  hall.pass(MINUTE_MS)
  await rate(second, guide)
  await hall.app.close()
  const db = await openDatabase(hall.dataDir)
  const read = async (asked: Parameters<typeof readRatings>[2]) =>
    (await readRatings(db, 'hanyang', asked)).map(({ ticketId, stars, comment }) => [ticketId, stars, comment])
  const [one, two] = [
    [first, 3, WORDS],
    [second, 5, null],
  ]
  expect(await read({})).toEqual([two, one])
  expect(await read({ from: '2026-11-23', to: '2026-11-23', officer: 'w01' })).toEqual([two, one])
  expect(await read({ from: '2026-11-24' })).toEqual([])
  expect(await read({ to: '2026-11-22' })).toEqual([])
  expect(await read({ officer: 'w02' })).toEqual([])
  expect(await readRatings(db, 'elsewhere', {})).toEqual([])
  await db.destroy()
})
