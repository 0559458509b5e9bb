import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { buildApp } from '@one-window/server'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Machine, machineAt } from '../_util/machine.ts'
import { playThreeDays } from '../journals/three-days.ts'

const PROGRAM = path.join(import.meta.dirname, '../../apps/server/src/upkeep/rebuild.ts')
const OLD = path.join(import.meta.dirname, '../journals/0.1.0')
/** Friday, 20 November 2026, 08:30 in Shanghai. */
const STARTS_AT = Date.UTC(2026, 10, 20, 0, 30)
const MADE_ANEW = ['ticket', 'ticket_number', 'live_party', 'service_window', 'rating']
const LEFT_ALONE = [
  'hall',
  'hall_clock',
  'hall_set_up',
  'journal',
  'outcome',
  'person',
  'comment',
  'taxpayer',
  'matter',
  'account',
  'device',
  'token',
]

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-rebuild-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** Every row of these tables, in an order that the rows themselves give. */
function rowsOf(tables: readonly string[]) {
  return withTables((db) =>
    tables.map((table) => {
      const rows = db.prepare(`select * from ${table}`).all()
      return [table, rows.map((row) => JSON.stringify(row)).sort()] as const
    }),
  )
}

function withTables<Result>(look: (db: Sqlite.Database) => Result): Result {
  const db = new Sqlite(path.join(dataDir, 'one-window.db'))
  try {
    return look(db)
  } finally {
    db.close()
  }
}

async function rebuild(): Promise<{ status: number; said: string }> {
  const env = { ...process.env, DATA_DIR: dataDir }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], { env })
    return { status: 0, said: stdout }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { status: code, said: stderr }
  }
}

function openApp({ clock }: Machine) {
  return buildApp({
    mode: 'demo',
    host: '127.0.0.1',
    port: 0,
    dataDir,
    publicUrl: null,
    tls: null,
    logLevel: 'silent',
    hasTraffic: false,
    clock,
  })
}

/** Rates a visit of yesterday and one of today. */
async function rateSome(app: Awaited<ReturnType<typeof openApp>>, token: string): Promise<void> {
  const visits = withTables((db) =>
    db.prepare(`select max(ticket_id) as id from ticket where status = 'completed' group by business_day`).all(),
  ) as { id: string }[]
  for (const { id } of visits.slice(-2)) {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `rate-${id}` }
    const payload = { ticketId: id, stars: 4, aspects: { manner: 5 }, comment: '很好' }
    const url = '/api/halls/hanyang/commands/ticket.rate'
    expect((await app.inject({ method: 'POST', url, payload, headers })).statusCode).toBe(200)
  }
}

describe('the tables are made anew from the journal', () => {
  it('of three days in which everything happened once: equal, and rows that were lost come back', {
    timeout: 120_000,
  }, async () => {
    const machine = machineAt(STARTS_AT)
    const app = await openApp(machine)
    const { tokens } = await playThreeDays(app, machine)
    await rateSome(app, tokens.leader ?? '')
    expect(await rebuild(), 'while the server runs').toMatchObject({
      status: 1,
      said: expect.stringMatching(/in use[\s\S]*Nothing was changed/),
    })
    await app.close()
    const [made, left] = [rowsOf(MADE_ANEW), rowsOf(LEFT_ALONE)]
    const done = await rebuild()
    expect(done).toMatchObject({ status: 0 })
    expect(done.said).toMatch(
      /hanyang 2026-11-20\nhanyang 2026-11-21\nhanyang 2026-11-22\nThe tables stand anew, from \d+ events/,
    )
    expect(rowsOf(MADE_ANEW)).toEqual(made)

    withTables((db) =>
      db.exec(`delete from rating; delete from service_window; delete from live_party; delete from ticket_number;
        delete from ticket where business_day = '2026-11-20'; update ticket set status = 'expired', officer = null`),
    )
    expect(rowsOf(MADE_ANEW)).not.toEqual(made)
    expect(await rebuild()).toMatchObject({ status: 0 })
    expect(rowsOf(MADE_ANEW)).toEqual(made)
    expect(rowsOf(LEFT_ALONE)).toEqual(left)
  })

  it('of a journal of 0.1.0', async () => {
    const { secret, endsAt } = JSON.parse(readFileSync(path.join(OLD, 'hall.json'), 'utf8'))
    writeFileSync(path.join(dataDir, 'one-window.db'), gunzipSync(readFileSync(path.join(OLD, 'one-window.db.gz'))))
    writeFileSync(path.join(dataDir, 'secret'), Buffer.from(secret, 'hex'))
    await (await openApp(machineAt(endsAt))).close()
    const made = rowsOf(MADE_ANEW)
    expect(await rebuild()).toMatchObject({ status: 0 })
    expect(rowsOf(MADE_ANEW)).toEqual(made)
  })

  it('or stay as they are when the journal has a gap', async () => {
    const machine = machineAt(STARTS_AT)
    const app = await openApp(machine)
    const { token } = (
      await app.inject({ method: 'POST', url: '/api/devices/pair', payload: { code: 'demo-kiosk' } })
    ).json()
    for (const key of ['a', 'b']) {
      machine.pass(1_000)
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key }
      await app.inject({ method: 'POST', url: '/api/halls/hanyang/commands/ticket.issue', payload: {}, headers })
    }
    await app.close()
    withTables((db) => db.exec('delete from journal where seq = 2'))
    const made = rowsOf(MADE_ANEW)
    expect(await rebuild()).toMatchObject({ status: 1, said: expect.stringContaining('Nothing was changed') })
    expect(rowsOf(MADE_ANEW)).toEqual(made)
  })

  it('or nothing is made where there is no hall', async () => {
    expect(await rebuild()).toMatchObject({ status: 1, said: expect.stringContaining('There is no hall in') })
    expect(existsSync(path.join(dataDir, 'one-window.db'))).toBe(false)
  })
})
