// A simulated crowd in the demo hall, through the public API only: people at a kiosk and robot officers at the windows.
//   npm start -- --traffic            beside the server, which ends it
//   node scripts/traffic/main.ts http://127.0.0.1:8080 [--seed 7] [--speed 10]
// A robot leaves its window for some minutes after a person pressed there; windows 14 and 15 are worked only when many wait.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readArguments } from './arguments.ts'
import { startCrowd } from './crowd.ts'

const REGISTER = '../../apps/server/src/demo/data/taxpayers.csv'
const SUMMARY_MS = 60_000
const PARENT_CHECK_MS = 1_000
const SEED_MAX = 2 ** 31

const parentAtStart = process.ppid
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
// A server that was killed ends nobody; the system then gives its crowd another parent.
setInterval(() => process.ppid === parentAtStart || process.exit(0), PARENT_CHECK_MS)

try {
  const { baseUrl, seed, speed } = readArguments(process.argv.slice(2), Math.floor(Math.random() * SEED_MAX))
  console.log(`The crowd comes: --seed ${seed} --speed ${speed}`)
  const registerCsv = readFileSync(path.join(import.meta.dirname, REGISTER), 'utf8')
  const { counts, waiting } = await startCrowd({ baseUrl, seed, speed, registerCsv })
  const count = (command: string): number => counts.get(command) ?? 0
  setInterval(() => {
    const done = count('window.next') + count('window.complete')
    console.log(
      `The crowd: ${count('ticket.issue')} numbers, ${waiting()} waiting, ${done} × next, ${count('window.no-show')} missed, ` +
        `${count('ticket.reinstate')} came back, ${count('window.transfer')} sent on`,
    )
  }, SUMMARY_MS)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
