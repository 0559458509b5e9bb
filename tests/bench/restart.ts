// How long a cold process takes from its configuration to a server that is ready. Run by main.ts as a process of its own:
//   node tests/bench/restart.ts <data folder>
// Prints one JSON object.

import { buildApp } from '@one-window/server'
import { machineClock } from '@one-window/server/machine-clock'

/** Milliseconds. */
export interface RestartCost {
  readonly ms: number
}

const startedAt = performance.now()
const app = await buildApp({
  mode: 'demo',
  host: '127.0.0.1',
  port: 0,
  dataDir: process.argv[2] ?? '',
  publicUrl: null,
  tls: null,
  logLevel: 'silent',
  hasTraffic: false,
  clock: machineClock(),
})
await app.ready()
const cost: RestartCost = { ms: performance.now() - startedAt }
await app.close()
console.log(JSON.stringify(cost))
