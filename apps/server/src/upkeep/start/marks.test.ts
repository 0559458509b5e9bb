import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addHall } from '../../db/hall.ts'
import { readMark } from '../../db/hall-mark.ts'
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/schema.ts'
import { DEMO_SETTINGS } from '../../demo/settings.ts'
import { TestClock } from '../../testing/test-clock.ts'
import { type Watched, watch } from '../../testing/two-keepers.ts'
import { AGREED_MS_MIN, Marks } from './marks.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const ADMIN = { actor: { id: 'account:admin', account: 'admin', roles: ['admin' as const] } }
/** Monday, 23 November 2026, 10:00 in Shanghai. */
const TEN_O_CLOCK = Date.UTC(2026, 10, 23, 2)

let dataDir: string
let db: Kysely<Database>
let clock: TestClock
let hall: Watched
let marks: Marks
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-test-'))
  db = await openDatabase(dataDir)
  await addHall(db, { hallId: 'hanyang', settings: DEMO_SETTINGS, isDemo: false })
  clock = new TestClock(TEN_O_CLOCK)
  await start()
})
afterEach(async () => {
  await hall.keeper.stop()
  await db.destroy()
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(): Promise<void> {
  hall = watch(db, clock)
  marks = new Marks(db, clock, new Map([['hanyang', hall.keeper]]))
  await marks.open()
  await hall.keeper.tick()
}

async function run(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += MINUTE_MS) {
    clock.pass(MINUTE_MS)
    await hall.keeper.tick()
    await marks.minute()
  }
}

const isProven = () => marks.hasProvenClock('hanyang')

/** The clock jumps and is taken although nobody has vouched for it. */
async function takeQuietly(): Promise<void> {
  clock.jump(HOUR_MS)
  await hall.keeper.tick()
  await run(16 * MINUTE_MS)
  expect(hall.keeper.now().doubted).toBeUndefined()
}

describe('[R15b] a clock by which something may be forgotten', () => {
  it('a hall without history is believed; each minute and the end are noted', async () => {
    expect(isProven()).toBe(true)
    await run(MINUTE_MS)
    const seq = hall.told.length
    const noted = { boot: 'boot 1', wallAt: TEN_O_CLOCK + MINUTE_MS, elapsedMs: 2 * MINUTE_MS, seq }
    expect(await readMark(db, 'hanyang')).toEqual({ ...noted, isOpen: true, agreedMs: AGREED_MS_MIN })
    await marks.close()
    expect(await readMark(db, 'hanyang')).toMatchObject({ isOpen: false, seq })
  })

  it('a time that a quiet hall took must agree for 24 hours of running in all, over restarts in order', async () => {
    await takeQuietly()
    expect(isProven()).toBe(false)
    await run(12 * HOUR_MS)
    await marks.close()
    await hall.keeper.stop()
    clock.restart(8 * HOUR_MS)
    await start()
    await run(11 * HOUR_MS)
    expect(isProven()).toBe(false)
    await run(HOUR_MS)
    expect(isProven()).toBe(true)
  })

  it('a power cut begins the 24 hours anew; a kill within one boot does not', async () => {
    await takeQuietly()
    await run(23 * HOUR_MS)
    await hall.keeper.stop()
    await start()
    await run(HOUR_MS)
    expect(isProven()).toBe(true)
    await hall.keeper.stop()
    clock.restart(MINUTE_MS)
    await start()
    expect(isProven()).toBe(false)
  })

  it('a doubt ends it, the administrator’s word brings it back', async () => {
    clock.jump(HOUR_MS)
    await hall.keeper.tick()
    await run(MINUTE_MS)
    expect(isProven()).toBe(false)
    await hall.send('clock.confirm', {}, ADMIN)
    expect(isProven()).toBe(true)
  })
})
