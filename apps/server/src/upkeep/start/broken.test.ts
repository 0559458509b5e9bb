import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { BrokenDataError } from '../../db/broken-data.ts'
import { openTestHall, type TestHall } from '../../testing/test-hall.ts'

const MAIN = path.join(import.meta.dirname, '../../main.ts')

vi.setConfig({ testTimeout: 60_000 })

let whole: TestHall
let dataDir: string
beforeAll(async () => {
  whole = await openTestHall()
  const kiosk = await whole.pair('kiosk')
  for (const phone of ['13812345671', '13812345672', '13812345673']) {
    await whole.command('ticket.issue', { phone }, kiosk)
  }
  await whole.app.close()
})
afterAll(() => whole.close())
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-test-'))
  cpSync(whole.dataDir, dataDir, { recursive: true })
  // All in one file, as a server that ended in order leaves it.
  change('select 1')
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

function fileIn(name: string): string {
  return path.join(dataDir, name)
}

function change(...statements: string[]): void {
  const db = new SqliteDatabase(fileIn('one-window.db'))
  db.pragma('foreign_keys = off')
  for (const statement of statements) db.exec(statement)
  db.close()
}

/** In which sentence a start refuses. */
async function refusal(): Promise<string> {
  const starting = buildApp(readConfig([], { DATA_DIR: dataDir, LOG_LEVEL: 'silent' }))
  const error = await starting.then(
    () => expect.fail('it started'),
    (refused: unknown) => refused,
  )
  expect(error).toBeInstanceOf(BrokenDataError)
  return (error as Error).message.replaceAll(dataDir, '')
}

/** Writes over the page that holds a text. */
function spoil(text: string): void {
  const bytes = readFileSync(fileIn('one-window.db'))
  const at = bytes.indexOf(text)
  expect(at).toBeGreaterThan(0)
  bytes.fill(0xa5, at - (at % 4096), at - (at % 4096) + 4096)
  writeFileSync(fileIn('one-window.db'), bytes)
}

const RESTORE = 'bring the last backup back with npm run restore.'

describe('a folder that cannot be trusted is named at the start, and nothing is issued on it:', () => {
  it.each([0, 5, 31, 33])('a secret of %i bytes', async (bytes) => {
    writeFileSync(fileIn('secret'), Buffer.alloc(bytes, 7))
    expect(await refusal()).toBe(
      `/secret has ${bytes} bytes instead of 32: put the secret of this hall back, from the folder of a backup.`,
    )
  })

  it('the secret of another hall', async () => {
    writeFileSync(fileIn('secret'), Buffer.alloc(32, 7))
    expect(await refusal()).toMatch(/^\/secret is not the secret that \/one-window\.db was made with: put .* back/)
  })

  it('no secret', async () => {
    rmSync(fileIn('secret'))
    expect(await refusal()).toMatch(/^\/secret is missing, and \/one-window\.db is of no use without it: put/)
  })

  it.each(['missing', 'empty', 'without a table'])('a secret whose database is %s', async (how) => {
    rmSync(fileIn('one-window.db'))
    if (how === 'empty') writeFileSync(fileIn('one-window.db'), '')
    if (how === 'without a table') change('pragma journal_mode = wal', 'vacuum')
    expect(await refusal()).toMatch(
      /^\/one-window\.db is missing or empty beside \/secret: put it back or bring a backup/,
    )
  })

  it('half a database', async () => {
    truncateSync(fileIn('one-window.db'), Math.floor(statSync(fileIn('one-window.db')).size / 8192) * 4096)
    const words = await refusal()
    expect(words).toMatch(/^\/one-window\.db (?:cannot be read|is damaged) \(.*\): keep the folder as it is and/)
    expect(words.endsWith(RESTORE)).toBe(true)
  })

  it('another file in its place', async () => {
    writeFileSync(fileIn('one-window.db'), 'no database at all '.repeat(1000))
    expect(await refusal()).toMatch(/^\/one-window\.db cannot be read \(file is not a database\): keep/)
  })

  it.each(['ticket.issued', '"result":{"ticket"', '武汉'])('an unreadable page, with %s', async (text) => {
    spoil(text)
    expect(await refusal()).toMatch(/^\/one-window\.db (?:cannot be read|is damaged)/)
  })

  it('a journal that lost its end after an end in order', async () => {
    change(`delete from journal where name = 'ticket.issued' and seq = (select max(seq) from journal)`)
    expect(await refusal()).toBe(
      `The journal of hanyang in /one-window.db was cut: its events 4 to 4 are missing at the end; keep the folder as it is and ${RESTORE}`,
    )
  })

  it('a journal that lost its end after a power cut, as the answers know', async () => {
    change('update hall_mark set seq = 1, is_open = 1', 'delete from journal where seq > 3')
    expect(await refusal()).toContain('was cut: its events 4 to 4 are missing at the end')
  })

  it('a journal that lost its end, as the numbers know', async () => {
    change('update hall_mark set seq = 1, is_open = 1', 'delete from outcome', 'delete from journal where seq > 3')
    expect(await refusal()).toMatch(/was cut: it knows nothing of number Z00\d of 2026-11-\d\d; keep/)
  })

  it('a journal with a gap', async () => {
    change('delete from journal where seq = 3')
    expect(await refusal()).toMatch(/was cut: 1 of its events \d to 4 are missing; keep/)
  })

  it('an event that cannot be read', async () => {
    change(`update journal set data = '{' where seq = 3`)
    expect(await refusal()).toMatch(/^The journal of hanyang in \/one-window\.db cannot be folded \(.*\): keep/)
  })

  it.each([
    ['number Z002', `update ticket set status = 'completed' where number = 'Z002'`],
    ['number Z003', `delete from ticket where number = 'Z003'`],
    ['somebody who has a live number', `delete from live_party`],
    ['window 3', `update service_window set state = 'serving' where window_no = 3`],
  ])('tables that differ from the fold: %s', async (what, statement) => {
    change(statement)
    expect(await refusal()).toBe(
      `The tables of hanyang in /one-window.db differ from its journal (${what}): make them anew with npm run rebuild.`,
    )
  })
})

it('the program ends with the sentence alone: exit code 1, no stack, nothing on its output', () => {
  change('delete from live_party')
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir }
  const { status, stderr, stdout } = spawnSync(process.execPath, [MAIN], { env, encoding: 'utf8', timeout: 60_000 })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^The tables of hanyang in .* make them anew with npm run rebuild\.\n$/)
})

describe('a folder that is whole is opened', () => {
  it('after a power cut, and by a database that was never noted', async () => {
    change('update hall_mark set is_open = 1')
    await (await openTestHall(dataDir, whole.clock)).app.close()
    change('delete from hall_mark', 'delete from secret_check')
    const hall = await openTestHall(dataDir, whole.clock)
    expect((await hall.command('ticket.issue', {}, await hall.pair('kiosk'))).body.result.ticket.number).toBe('Z004')
    expect(hall.rows('select check_hash from secret_check')).toHaveLength(1)
    await hall.close()
  })
})
