import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { SupervisorView, WindowView } from '@one-window/protocol'
import Sqlite from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { readHall } from '../_util/hall-database.ts'
import { type InProcessServer, startInProcess } from '../_util/in-process.ts'

/** A folder as `make-journal.ts` left it: what it knew at its end. */
interface Kept {
  readonly secret: string
  readonly endsAt: number
  readonly tokens: Readonly<Record<string, string>>
  readonly seq: number
  readonly businessDay: string
  readonly supervisor: SupervisorView
  readonly windowOne: WindowView
  readonly answered: { readonly key: string; readonly body: unknown; readonly result: unknown }
}

const TWO_DAYS_MS = 2 * 86_400_000
const versions = readdirSync(import.meta.dirname).filter((name) => /^\d+\.\d+\.\d+$/.test(name))
let open: InProcessServer | undefined

afterEach(async () => {
  await open?.close()
  open = undefined
})

it('there is a journal of every released shape', () => {
  expect(versions).toContain('0.1.0')
})

describe.each(versions)('a data folder of %s', (version) => {
  it('opens at the clock of its last hour with its people, windows and sign-ins', async () => {
    const { kept, server } = await unpacked(version, (endsAt) => endsAt)
    const supervisor = await view<SupervisorView>(server, kept.tokens.leader, 'supervisor')
    expect(supervisor.data).toMatchObject(asItWas(kept.supervisor))
    const windowOne = await view<WindowView>(server, kept.tokens.w01, 'windows/1')
    expect(windowOne.data.current?.people).toEqual(kept.windowOne.current?.people)
    expect(windowOne.data.servedToday).toBe(kept.windowOne.servedToday)
    expect(readHall(server.dataDir).problems).toEqual([])
  })

  it('answers a kept key the same, and goes on', async () => {
    const { kept, server } = await unpacked(version, (endsAt) => endsAt)
    const { key, body, result } = kept.answered
    expect(await press(server, kept.tokens.kiosk, 'ticket.issue', body, key)).toMatchObject({ repeat: true, result })
    const next = await press(server, kept.tokens.w03, 'window.next', { windowNo: 3 }, 'next')
    expect(next).toMatchObject({ repeat: false, result: { ticket: { windowNo: 3, status: 'called' } } })
    const issued = await press(server, kept.tokens.kiosk, 'ticket.issue', {}, 'issue')
    expect(issued).toMatchObject({ result: { existing: false, ticket: { status: 'waiting' } } })
    expect(readHall(server.dataDir).problems).toEqual([])
  })

  it('[R15] opens days later: the day it stood in is ended and nothing of it is deleted', async () => {
    const { kept, server } = await unpacked(version, (endsAt) => endsAt + TWO_DAYS_MS)
    const { events, state, problems } = readHall(server.dataDir)
    expect(problems).toEqual([])
    const after = events.filter(({ seq }) => seq > kept.seq).map(({ name }) => name)
    expect(after.slice(-2)).toEqual(['day.closed', 'day.opened'])
    expect(after).toContain('ticket.expired')
    expect(state.businessDay).not.toBe(kept.businessDay)
    expect(state.tickets.size).toBe(0)
    expect([...state.windows.values()].filter(({ officer }) => officer !== null).length).toBe(
      kept.supervisor.windows.filter(({ officer }) => officer !== null).length,
    )
  })
})

it('0.1.0: whose numbers live and what keys were answered stand in the tables of today', async () => {
  const then = new Sqlite(keptOf('0.1.0').database)
  const { server } = await unpacked('0.1.0', (endsAt) => endsAt)
  const now = new Sqlite(path.join(server.dataDir, 'one-window.db'), { readonly: true })
  const rows = (db: Sqlite.Database, text: string) => db.prepare(text).raw().all()
  const live = 'party_key, ticket_id from'
  const liveThen = rows(then, `select ${live} ticket_party where is_live = 1 order by party_key`)
  expect(rows(now, `select ${live} live_party order by party_key`)).toEqual(liveThen)
  expect(liveThen.length).toBeGreaterThan(1)
  const outcomes = 'select hall_id, actor, key, fingerprint, status, body, at from outcome order by actor, key'
  expect(rows(now, outcomes)).toEqual(rows(then, outcomes))
  for (const db of [then, now]) db.close()
})

/** Opens a copy of a kept folder at a clock that is chosen by its last moment. */
async function unpacked(version: string, clockOf: (endsAt: number) => number) {
  const { known, database } = keptOf(version)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-journal-'))
  writeFileSync(path.join(dataDir, 'one-window.db'), database)
  writeFileSync(path.join(dataDir, 'secret'), Buffer.from(known.secret, 'hex'))
  try {
    open = await startInProcess({ dataDir, startsAt: clockOf(known.endsAt) })
  } catch (error) {
    rmSync(dataDir, { recursive: true })
    throw error
  }
  return { kept: known, server: open }
}

/** What a folder of that version knew at its end, and its database. */
function keptOf(version: string): { readonly known: Kept; readonly database: Buffer } {
  const file = (name: string) => readFileSync(path.join(import.meta.dirname, version, name))
  return { known: JSON.parse(file('hall.json').toString()), database: gunzipSync(file('one-window.db.gz')) }
}

/** What must not be lost of a supervisor's view; the wait that is said for it is another version's own. */
function asItWas({ windows, lanes, counts, notices, dutyLeader, businessDay }: SupervisorView) {
  return {
    businessDay,
    notices,
    dutyLeader,
    counts,
    windows,
    lanes: lanes.map(({ lane, count, longestSince, next }) => ({ lane, count, longestSince, next })),
  }
}

async function view<Data>(server: InProcessServer, token: string | undefined, name: string): Promise<{ data: Data }> {
  const headers = { authorization: `Bearer ${token}` }
  const reply = await server.app.inject({ url: `/api/halls/hanyang/views/${name}`, headers })
  expect(reply.statusCode).toBe(200)
  return reply.json()
}

async function press(server: InProcessServer, token: string | undefined, name: string, body: unknown, key: string) {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key }
  const url = `/api/halls/hanyang/commands/${name}`
  return (await server.app.inject({ method: 'POST', url, payload: body as object, headers })).json()
}
