import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { TestClock } from '../../testing/test-clock.ts'
import { openTestHall, type TestHall } from '../../testing/test-hall.ts'

// Programs are started one after the other.
vi.setConfig({ testTimeout: 60_000 })

let hall: TestHall
let place: string
let folder: string
beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), 'one-window-test-'))
  folder = path.join(place, 'backup')
  // The programs read the real clock, so the hall stands at it too.
  hall = await openTestHall(null, new TestClock(Date.now()))
})
afterAll(async () => {
  await hall.close()
  rmSync(place, { recursive: true, force: true })
})

function run(program: 'backup' | 'restore', dataDir: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, INIT_CWD: place }
  const file = path.join(import.meta.dirname, `${program}.ts`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

/** The number that a kiosk gets now. */
async function issue(at: TestHall): Promise<string> {
  return (await at.command('ticket.issue', {}, await at.pair('kiosk'))).body.result.ticket.number
}

it('a backup is made while the server runs, and opened and folded once', async () => {
  expect([await issue(hall), await issue(hall)]).toEqual(['Z001', 'Z002'])
  const done = run('backup', hall.dataDir, 'backup')
  expect(done).toEqual({
    status: 0,
    said: expect.stringMatching(
      /backup holds hanyang up to event \d of [\d-]+, opened and folded once, with its secret/,
    ),
  })
  expect(readdirSync(folder).toSorted()).toEqual(['one-window.db', 'secret'])
  expect(statSync(path.join(folder, 'one-window.db')).mode & 0o777).toBe(0o600)
  expect(run('backup', hall.dataDir, 'backup')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/is not empty/),
  })
})

it('a restore stays away from a running server and from a hall that it was not told to replace', async () => {
  expect(run('restore', hall.dataDir, 'backup')).toMatchObject({ status: 1, said: expect.stringContaining('in use') })
  expect(await issue(hall)).toBe('Z003')
  await hall.app.close()
  const refused = run('restore', hall.dataDir, 'backup')
  expect(refused).toMatchObject({ status: 1, said: expect.stringMatching(/--replace[\s\S]*Nothing was restored/) })
})

it('[R2] after a restore no number of the day is given twice, and what was there before is kept aside', async () => {
  const done = run('restore', hall.dataDir, 'backup', '--replace')
  expect(done).toMatchObject({ status: 0, said: expect.stringMatching(/folded once[\s\S]*go on 1000 further on/) })
  const aside = readdirSync(hall.dataDir).find((name) => name.startsWith('replaced-')) ?? ''
  expect(existsSync(path.join(hall.dataDir, aside, 'one-window.db'))).toBe(true)
  hall = await openTestHall(hall.dataDir, hall.clock)
  expect([await issue(hall), await issue(hall)]).toEqual(['Z1003', 'Z1004'])
  hall = await hall.reopen()
  expect(await issue(hall)).toBe('Z1005')
})

it('a broken backup is not restored', async () => {
  writeFileSync(path.join(folder, 'secret'), Buffer.alloc(32, 7))
  const other = path.join(place, 'other')
  expect(run('restore', other, 'backup')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/secret is not the secret that[\s\S]*Nothing was restored/),
  })
  expect(readdirSync(other).filter((name) => name.startsWith('one-window'))).toEqual([])
})
