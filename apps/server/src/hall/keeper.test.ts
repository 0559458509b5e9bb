import type { HallEvent } from '@one-window/protocol'
import { checkInvariants, fold, NOBODY, newHallState, upcast } from '@one-window/queue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../db/open.ts'
import { DEMO_SETTINGS } from '../demo/settings.ts'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'
import { HallClock } from './clock.ts'
import { HallKeeper } from './keeper.ts'
import type { Order } from './order.ts'

const HELD_TAXPAYER = '93420105MA72282HUB'

let hall: TestHall
let kiosk: string
let officer: string

beforeEach(async () => {
  hall = await openTestHall()
  kiosk = await hall.pair('kiosk')
  officer = await hall.signIn('w03')
})
afterEach(() => hall.close())

describe('exactly once', () => {
  it('the same key five times in one batch has one effect and five equal results', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => hall.command('ticket.issue', {}, kiosk, 'one-key')),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(answers.filter(({ body }) => body.repeat)).toHaveLength(4)
    expect(new Set(answers.map(({ body }) => JSON.stringify([body.seq, body.result]))).size).toBe(1)
    expect(issuedCount()).toBe(1)
  })

  it('the same key across batches and a restart has one effect', async () => {
    const first = await hall.command('ticket.issue', {}, kiosk, 'one-key')
    const second = await hall.command('ticket.issue', {}, kiosk, 'one-key')
    hall = await hall.reopen()
    const third = await hall.command('ticket.issue', {}, kiosk, 'one-key')
    expect([second.body, third.body]).toEqual(Array(2).fill({ ...first.body, repeat: true }))
    expect(issuedCount()).toBe(1)
  })

  it('a refusal is kept with its key and repeated, equal but for `repeat`', async () => {
    const first = await hall.command('window.next', { windowNo: 3 }, officer, 'too-early')
    expect(first).toMatchObject({ status: 409, body: { code: 'window.not-open', repeat: false } })
    await hall.command('window.open', { windowNo: 3 }, officer)
    const again = await hall.command('window.next', { windowNo: 3 }, officer, 'too-early')
    expect(again).toMatchObject({ status: 409, body: { ...first.body, repeat: true } })
  })

  it('what is not found is not kept: it may be there next time', async () => {
    const body = { windowNo: 99 }
    expect((await hall.command('window.open', body, officer, 'k')).status).toBe(404)
    expect(hall.rows('select * from outcome')).toEqual([])
  })

  it('another command or body under the same key is refused and changes nothing', async () => {
    await hall.command('ticket.issue', {}, kiosk, 'one-key')
    const otherBody = await hall.command('ticket.issue', { language: 'en' }, kiosk, 'one-key')
    const otherCommand = await hall.command('ticket.cancel', { ticketId: '00000000' }, kiosk, 'one-key')
    expect([otherBody, otherCommand]).toMatchObject(
      Array(2).fill({ status: 422, body: { code: 'idempotency-key.reused' } }),
    )
    expect(issuedCount()).toBe(1)
  })

  it('keys of different senders do not meet', async () => {
    const other = await hall.pair('kiosk')
    const answers = [
      await hall.command('ticket.issue', {}, kiosk, 'k'),
      await hall.command('ticket.issue', {}, other, 'k'),
    ]
    expect(answers.map(({ body }) => body.result.ticket.number)).toEqual(['Z001', 'Z002'])
  })

  it('[R7] parallel presses at many windows give no ticket to two of them', async () => {
    await Promise.all(Array.from({ length: 40 }, () => hall.command('ticket.issue', {}, kiosk)))
    const accounts = ['w01', 'w02', 'w03', 'w04', 'w05']
    const officers = await Promise.all(accounts.map((account) => hall.signIn(account)))
    await Promise.all(officers.map((token, index) => hall.command('window.open', { windowNo: index + 1 }, token)))
    const presses = Array.from({ length: 40 }, (_, press) => press % 5)
    const answers = await Promise.all(
      presses.map((index) => hall.command('window.next', { windowNo: index + 1 }, officers[index] as string)),
    )
    const numbers = answers.map(({ body }) => body.result.ticket.number)
    expect(new Set(numbers).size).toBe(40)
  })
})

describe('a batch', () => {
  it('in which one command fails in the database lets that one fail alone', async () => {
    hall.sabotage(`create trigger broken before insert on journal when new.data like '%R666%'
      begin select raise(abort, 'broken on purpose'); end`)
    hall.sabotage(`update matter set code = 'R666' where code = 'R001'`)
    const bodies = [{}, { matters: ['R666'] }, {}]
    const answers = await Promise.all(bodies.map((body) => hall.command('ticket.issue', body, kiosk)))
    expect(answers.map(({ status }) => status)).toEqual([200, 503, 200])
    expect(answers[1]).toMatchObject({ headers: { 'retry-after': '1' }, body: { code: 'not-committed' } })
    expect(issuedCount()).toBe(2)
    await expectTablesToBeTheJournal()
  })

  it('in which one command throws in the rules lets that one fail alone', async () => {
    await hall.app.close()
    const db = await openDatabase(hall.dataDir)
    const clock = new HallClock({ machine: hall.clock })
    const keeper = new HallKeeper({ db, hallId: 'hanyang', clock, onFault: fail })
    const actor = { id: 'device:test', account: null, roles: ['kiosk' as const] }
    const order = (body: unknown, key: string): Order => {
      return {
        command: { name: 'ticket.issue', body } as Order['command'],
        actor,
        key,
        fingerprint: key,
        named: NOBODY,
      }
    }
    const bodies = [{}, { matters: 'no list' }, {}]
    const answers = await Promise.allSettled(bodies.map((body, index) => keeper.submit(order(body, `k${index}`))))
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    await keeper.stop()
    await db.destroy()
    expect(issuedCount()).toBe(2)
    await expectTablesToBeTheJournal()
  })

  it('larger than the queue is turned away, not kept waiting', async () => {
    const answers = await Promise.all(Array.from({ length: 2_100 }, () => hall.command('ticket.issue', {}, kiosk)))
    const turnedAway = answers.filter(({ status }) => status === 503)
    expect(turnedAway.length).toBeGreaterThan(0)
    expect(turnedAway[0]).toMatchObject({ headers: { 'retry-after': '1' }, body: { code: 'overloaded' } })
    expect(issuedCount()).toBe(answers.length - turnedAway.length)
  })
})

describe('the journal', () => {
  it('is the truth: its replay equals the tables and the views after a restart', async () => {
    await aMorning()
    await expectTablesToBeTheJournal()
    const before = await hall.get('/api/halls/hanyang/views/windows/3', officer)
    hall = await hall.reopen()
    expect((await hall.get('/api/halls/hanyang/views/windows/3', officer)).body).toEqual(before.body)
  })

  it('[R15] closes the day at local midnight, saves yesterday’s last rows and counts anew', async () => {
    await aMorning()
    hall.pass(16 * 3_600_000)
    const { body } = await hall.command('ticket.issue', {}, kiosk)
    expect(body.result.ticket.number).toBe('Z001')
    expect(hall.rows(`select distinct business_day, status from ticket order by business_day, status`)).toEqual([
      { business_day: '2026-11-23', status: 'completed' },
      { business_day: '2026-11-23', status: 'expired' },
      { business_day: '2026-11-24', status: 'waiting' },
    ])
    hall = await hall.reopen()
    expect((await hall.command('ticket.issue', {}, kiosk)).body.result.ticket.number).toBe('Z002')
  })

  it('[R18] holds no identifier, phone or name; nor do outcomes and the log', async () => {
    const phone = '13812345678'
    await hall.command('ticket.issue', { taxpayerId: HELD_TAXPAYER, phone }, kiosk)
    await hall.command('ticket.issue', { taxpayerId: '420105199001010013' }, kiosk)
    const texts = [hall.rows('select * from journal'), hall.rows('select * from outcome'), hall.logLines]
    for (const secret of [HELD_TAXPAYER, phone, '420105199001010013', '瑞丰商贸', kiosk]) {
      expect(JSON.stringify(texts)).not.toContain(secret)
    }
    expect(hall.rows('select id_tail, phone_tail from person order by id_tail')).toEqual([
      { id_tail: null, phone_tail: '5678' },
      { id_tail: '0013', phone_tail: null },
    ])
  })
})

describe('the register', () => {
  it('[R1] knows a taxpayer by the old 15-digit number too', async () => {
    const first = await hall.command('ticket.issue', { taxpayerId: HELD_TAXPAYER }, kiosk)
    const second = await hall.command('ticket.issue', { taxpayerId: HELD_TAXPAYER.slice(2, 17) }, kiosk)
    expect(second.body.result).toMatchObject({ existing: true, ticket: { id: first.body.result.ticket.id } })
  })

  it('[R1] knows a stranger by the old number of the same body or person too', async () => {
    for (const [id, old] of [
      ['91420105MA0000015P', '420105MA0000015'],
      ['420105199001010013', '42010519900101001301'],
    ]) {
      const first = await hall.command('ticket.issue', { taxpayerId: id }, kiosk)
      const second = await hall.command('ticket.issue', { taxpayerId: old }, kiosk)
      expect(second.body.result).toMatchObject({ existing: true, ticket: { id: first.body.result.ticket.id } })
    }
  })

  it('tells the officer who is served, also after a restart', async () => {
    await hall.command('ticket.issue', { taxpayerId: HELD_TAXPAYER, phone: '13812345678' }, kiosk)
    await hall.command('window.open', { windowNo: 3 }, officer)
    await hall.command('window.next', { windowNo: 3 }, officer)
    const expected = [
      { name: '武汉龟山瑞丰商贸有限公司', idTail: '2HUB', phoneTail: null },
      { name: null, idTail: null, phoneTail: '5678' },
    ]
    const people = async () => (await hall.get('/api/halls/hanyang/views/windows/3', officer)).body.data.current.people
    expect(await people()).toEqual(expected)
    hall = await hall.reopen()
    expect(await people()).toEqual(expected)
  })
})

function fail(error: unknown): never {
  throw error
}

/** Numbers, calls, a no-show, a transfer, a new day's worth of variety at two windows. */
async function aMorning(): Promise<void> {
  const other = await hall.signIn('w04')
  for (let count = 0; count < 8; count++) await hall.command('ticket.issue', {}, kiosk)
  await hall.command('ticket.issue', { taxpayerId: HELD_TAXPAYER, needs: ['elderly'], matters: ['R002'] }, kiosk)
  for (const [token, windowNo] of [[officer, 3] as const, [other, 4] as const]) {
    await hall.command('window.open', { windowNo }, token)
    await hall.command('window.next', { windowNo }, token)
    hall.pass(60_000)
    await hall.command('window.start', { windowNo }, token)
    hall.pass(300_000)
    await hall.command('window.next', { windowNo, matters: ['R001'] }, token)
  }
  await hall.command('window.transfer', { windowNo: 4, to: { windowNo: 3 } }, other)
  await hall.command('window.complete', { windowNo: 3 }, officer)
  await hall.command('window.next', { windowNo: 3 }, officer)
}

function issuedCount(): number {
  return hall.rows(`select seq from journal where name = 'ticket.issued'`).length
}

const JOURNAL = 'select seq, business_day as businessDay, at, actor, name, version, data from journal order by seq'

async function expectTablesToBeTheJournal(): Promise<void> {
  type Row = {
    seq: number
    businessDay: string
    at: number
    actor: string
    name: HallEvent['name']
    version: number
    data: string
  }
  const state = newHallState('hanyang', DEMO_SETTINGS)
  for (const row of hall.rows<Row>(JOURNAL)) {
    const data = upcast(row.name, row.version, JSON.parse(row.data))
    fold(state, { ...row, data } as HallEvent)
  }
  expect(checkInvariants(state)).toEqual([])
  expect(
    hall.rows('select ticket_id, number, status, lane, window_no, turn_at from ticket order by ticket_id'),
  ).toEqual(
    [...state.tickets.values()]
      .sort((a, b) => (a.ticketId < b.ticketId ? -1 : 1))
      .map((ticket) => ({
        ticket_id: ticket.ticketId,
        number: ticket.number,
        status: ticket.status,
        lane: ticket.lane,
        window_no: ticket.windowNo,
        turn_at: ticket.place.turnAt,
      })),
  )
  const windows = [...state.windows.values()].filter(({ since }) => since > 0)
  expect(
    hall.rows('select window_no, state, officer, ticket_id from service_window where since > 0 order by window_no'),
  ).toEqual(
    windows.map(({ windowNo, state: is, officer: account, ticketId }) => ({
      window_no: windowNo,
      state: is,
      officer: account,
      ticket_id: ticketId,
    })),
  )
  const live = hall.rows<{ party_key: string; ticket_id: string }>('select party_key, ticket_id from live_party')
  expect(new Map(live.map((row) => [row.party_key, row.ticket_id]))).toEqual(state.liveByParty)
}
