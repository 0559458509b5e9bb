import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
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
 * Copies a database as a power cut would leave it, to another folder. What was committed stays; what was written after it
 * is cut, spoiled, zeroed or followed by garbage.
 */
export function copyWithoutPower(from: string, to: string, chance: () => number): void {
  mkdirSync(to, { recursive: true })
  copyFileSync(path.join(from, FILE), path.join(to, FILE))
  const log = readFileSync(path.join(from, `${FILE}-wal`))
  const end = lastCommitEnd(log)
  const spoil = TAILS[oneOf(chance, Object.keys(TAILS) as (keyof typeof TAILS)[])]
  writeFileSync(path.join(to, `${FILE}-wal`), Buffer.concat([log.subarray(0, end), spoil(log.subarray(end), chance)]))
}

/**
 * Where the last commit of a log ends; 0 when it has none. An earlier one would be no power cut: a checkpoint that has
 * begun has moved pages of the last commit already, which it does only after its fsync.
 */
function lastCommitEnd(log: Buffer): number {
  if (log.length < WAL_HEAD_BYTES) return log.length
  const frameBytes = FRAME_HEAD_BYTES + log.readUInt32BE(8)
  const salts = log.subarray(16, 24)
  let end = 0
  for (let at = WAL_HEAD_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    // A frame of an older round of the log: nothing after it counts.
    if (!log.subarray(at + 8, at + 16).equals(salts)) break
    if (log.readUInt32BE(at + 4) > 0) end = at + frameBytes
  }
  return end
}
