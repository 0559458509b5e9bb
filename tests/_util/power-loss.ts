import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { oneOf } from '../../scripts/chance.ts'

const FILE = 'one-window.db'
const WAL_HEAD_BYTES = 32
const FRAME_HEAD_BYTES = 24
const GARBAGE_BYTES_MAX = 20_000

/** How the end of a write-ahead log may look after the power went: the part that no fsync has promised. */
const TAILS = {
  cut: (tail, chance) => tail.subarray(0, Math.floor(chance() * (tail.length + 1))),
  spoiled: (tail, chance) => {
    const spoiled = Buffer.from(tail)
    for (let at = 0; at < spoiled.length; at += 1 + Math.floor(chance() * 512)) spoiled[at] = Math.floor(chance() * 256)
    return spoiled
  },
  zeroed: (tail, chance) => {
    const zeroed = Buffer.from(tail)
    return zeroed.fill(0, Math.floor(chance() * (tail.length + 1)))
  },
  overlong: (tail, chance) => {
    const garbage = Buffer.alloc(Math.floor(chance() * GARBAGE_BYTES_MAX))
    for (let at = 0; at < garbage.length; at++) garbage[at] = Math.floor(chance() * 256)
    return Buffer.concat([tail, garbage])
  },
} as const satisfies Record<string, (tail: Buffer, chance: () => number) => Buffer>

/**
 * Copies a database as a power cut would leave it, to another folder. What was committed stays, the
 * event `promisedSeq` among it; what was written after it is cut, spoiled, zeroed or followed by garbage.
 */
export function copyWithoutPower(from: string, to: string, promisedSeq: number, chance: () => number): void {
  mkdirSync(to, { recursive: true })
  copyFileSync(path.join(from, FILE), path.join(to, FILE))
  const log = readFileSync(path.join(from, `${FILE}-wal`))
  const ends = commitEnds(log)
  const promised = ends.find((end) => lastSeqOf(to, log.subarray(0, end)) >= promisedSeq)
  if (promised === undefined) throw new Error(`event ${promisedSeq} was answered, but is in no commit of the log`)
  const spoil = TAILS[oneOf(chance, Object.keys(TAILS) as (keyof typeof TAILS)[])]
  writeLog(to, Buffer.concat([log.subarray(0, promised), spoil(log.subarray(promised), chance)]))
}

/**
 * Where a log may end: after its last commit. An earlier one would be no power cut: a checkpoint that has begun has
 * moved pages of the last commit already, which it does only after its fsync.
 */
function commitEnds(log: Buffer): number[] {
  if (log.length < WAL_HEAD_BYTES) return [log.length]
  const frameBytes = FRAME_HEAD_BYTES + log.readUInt32BE(8)
  const salts = log.subarray(16, 24)
  const ends = [0]
  for (let at = WAL_HEAD_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    // A frame of an older round of the log: nothing after it counts.
    if (!log.subarray(at + 8, at + 16).equals(salts)) break
    if (log.readUInt32BE(at + 4) > 0) ends.push(at + frameBytes)
  }
  return ends.slice(-1)
}

/** The number of the last event of a database with this log. */
function lastSeqOf(dir: string, log: Buffer): number {
  const trial = path.join(dir, 'trial')
  mkdirSync(trial)
  copyFileSync(path.join(dir, FILE), path.join(trial, FILE))
  writeLog(trial, log)
  const db = new Sqlite(path.join(trial, FILE))
  try {
    return db.prepare('select max(seq) from journal').pluck().get() as number
  } finally {
    db.close()
    rmSync(trial, { recursive: true })
  }
}

function writeLog(dir: string, log: Buffer): void {
  writeFileSync(path.join(dir, `${FILE}-wal`), log)
}
