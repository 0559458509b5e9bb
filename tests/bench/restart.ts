// How long a restart takes because of the journal: the same start with and without it, in one warm process.
//   node tests/bench/restart.ts <data folder with a journal> <data folder without>
// Prints one JSON object.

import { buildApp } from '@one-window/server'
import { median } from './stats.ts'

/** Milliseconds, medians; `replay` is the difference. */
export interface RestartCost {
  readonly withJournal: number
  readonly without: number
  readonly replay: number
}

const ROUNDS = 7

async function startMs(dataDir: string): Promise<number> {
  const startedAt = performance.now()
  const app = await buildApp({
    mode: 'demo',
    host: '127.0.0.1',
    port: 0,
    dataDir,
    publicUrl: null,
    tls: null,
    logLevel: 'silent',
    hasTraffic: false,
    clock: Date.now,
  })
  await app.ready()
  const ms = performance.now() - startedAt
  await app.close()
  return ms
}

const [withJournalDir = '', withoutDir = ''] = process.argv.slice(2)
await startMs(withoutDir)
await startMs(withJournalDir)
const rounds: { withJournal: number; without: number }[] = []
for (let round = 0; round < ROUNDS; round++) {
  rounds.push({ withJournal: await startMs(withJournalDir), without: await startMs(withoutDir) })
}
const cost: RestartCost = {
  withJournal: median(rounds.map(({ withJournal }) => withJournal)),
  without: median(rounds.map(({ without }) => without)),
  replay: median(rounds.map(({ withJournal, without }) => withJournal - without)),
}
console.log(JSON.stringify(cost))
