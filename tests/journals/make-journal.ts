// node tests/journals/make-journal.ts <version>    writes tests/journals/<version>: a demo hall's data folder of the
// present shape, after three business days in which everything happened once. Run it when a version is released.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildApp } from '@one-window/server'
import Sqlite from 'better-sqlite3'
import { machineAt } from '../_util/machine.ts'
import { playThreeDays } from './three-days.ts'

/** Friday, 20 November 2026, 08:30 in Shanghai. */
const STARTS_AT = Date.UTC(2026, 10, 20, 0, 30)

const [version] = process.argv.slice(2)
if (!version || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error('Say the version, for example 0.1.0.')
const dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-journal-'))
const machine = machineAt(STARTS_AT)
const app = await buildApp({
  mode: 'demo',
  host: '127.0.0.1',
  port: 0,
  dataDir,
  publicUrl: null,
  tls: null,
  logLevel: 'warn',
  hasTraffic: false,
  clock: machine.clock,
})
const known = await playThreeDays(app, machine)
await app.close()

const database = new Sqlite(path.join(dataDir, 'one-window.db'))
// One file without a write-ahead log beside it, as small as it can be.
database.pragma('journal_mode = DELETE')
database.exec('vacuum')
database.close()

const folder = path.join(import.meta.dirname, version)
mkdirSync(folder, { recursive: true })
writeFileSync(
  path.join(folder, 'one-window.db.gz'),
  gzipSync(readFileSync(path.join(dataDir, 'one-window.db')), { level: 9 }),
)
const secret = readFileSync(path.join(dataDir, 'secret')).toString('hex')
writeFileSync(
  path.join(folder, 'hall.json'),
  `${JSON.stringify({ secret, endsAt: machine.now(), ...known }, null, 2)}\n`,
)
rmSync(dataDir, { recursive: true })
