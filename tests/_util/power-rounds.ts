import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seeded } from '@one-window/queue/seeded'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { type Load, startLoad } from './crash-load.ts'
import { integrityOf, readHall } from './hall-database.ts'
import { openWindows, pair } from './people.ts'
import { copyWithoutPower } from './power-loss.ts'
import { startServer } from './server.ts'

const WINDOWS = [1, 2, 3, 4, 5, 6, 7, 8]
const KIOSKS = 3
const GAP_MS_MAX = 40

/** What came of the losses, for the test's last word. */
export interface Recovered {
  readonly losses: number
  readonly commands: number
  readonly events: number
}

/**
 * Stops a hall under load `losses` times at moments that the seed chooses and copies its database as if the power had
 * gone: every copy recovers, holds whatever was answered, and its tables are those of its journal.
 */
export async function survivePowerLosses(losses: number, seed: number): Promise<Recovered> {
  const chance = seeded(seed)
  const server = await startServer()
  const copies = await mkdtemp(path.join(tmpdir(), 'one-window-power-'))
  try {
    const officers = await openWindows(server.url, WINDOWS)
    const kiosks = await Promise.all(Array.from({ length: KIOSKS }, () => pair(server.url, 'demo-kiosk')))
    const load = startLoad(officers, kiosks, seeded(Math.floor(chance() * 2 ** 31)))
    let events = 0
    for (let loss = 0; loss < losses; loss++) {
      await pause(chance() * GAP_MS_MAX)
      const copy = path.join(copies, String(loss))
      const answered = await server.frozen(async () => {
        const known = { seq: load.answeredSeq(), numbers: load.handedOut() }
        copyWithoutPower(server.dataDir, copy, chance)
        return known
      })
      events = checkCopy(copy, answered)
      await rm(copy, { recursive: true })
    }
    await server.kill()
    await load.stopped
    return { losses, commands: load.sent(), events }
  } finally {
    await server.remove()
    await rm(copies, { recursive: true, force: true })
  }
}

/** Counts the events of a copy that has recovered. */
function checkCopy(copy: string, answered: { seq: number; numbers: ReturnType<Load['handedOut']> }): number {
  // Whoever opens it first recovers it.
  new Sqlite(path.join(copy, 'one-window.db')).pragma('wal_checkpoint(truncate)')
  expect(integrityOf(copy)).toBe('ok')
  const { problems, events } = readHall(copy)
  expect(problems).toEqual([])
  expect(events.length).toBeGreaterThanOrEqual(answered.seq)
  const issued = new Map(
    events.flatMap(({ name, data }) => (name === 'ticket.issued' ? [[data.ticketId, data.number] as const] : [])),
  )
  expect(answered.numbers.filter(({ id, number }) => issued.get(id) !== number)).toEqual([])
  return events.length
}
