// npm run bench [-- --profile]
// Measures the hall against floors taken in the same run (issue: Benchmark) and prints figure, floor, ratio and aim. It is
// not a timed test: a miss is printed, not failed. With --profile it prints where the server's time goes instead.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BenchHall, enterHall } from './hall.ts'
import { runLoad } from './load.ts'
import { measurePresses } from './press.ts'
import { type Listening, residentMegabytes, runProgram, startFloor, startServer } from './processes.ts'
import { profileWhile } from './profile.ts'
import { profileText, type Row, round, tableOf } from './report.ts'
import type { RestartCost } from './restart.ts'
import type { RulesCost } from './rules.ts'
import { CONNECTIONS, floorPost, measureThroughput } from './throughput.ts'

const TICKETS = 10_000
const WARM_UP_MS = 1_500
const PROFILE_MS = 5_000
const THROUGHPUT_AIMS = { 32: 1, 4: 0.5, 1: 0.4 }
const INSPECT_PORT_BASE = 20_000

const folder = mkdtempSync(path.join(tmpdir(), 'one-window-bench-'))
const running = new Set<Listening>()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().then(() => process.exit(1)))
try {
  if (process.argv.includes('--profile')) await profile()
  else await measure()
} finally {
  await end()
}

async function measure(): Promise<void> {
  const startedAt = performance.now()
  const rows = [...(await rulesRows()), ...(await memoryAndRestartRows()), ...(await httpRows())]
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  console.log(
    `${tableOf(rows)}\n\n${seconds} s. Ratios are to the floor of the same run; ± is half the spread of the rounds.`,
  )
}

/** (d): pure functions, no server. */
async function rulesRows(): Promise<Row[]> {
  const cost = await step('the rules with 100,000 people', () => runProgram<RulesCost>('rules.ts'))
  const ms = (value: number): string => `${round(value)} ms`
  const atMost = (bound: number, unit: string) => ({ is: '≤', bound, unit }) as const
  const ratio = cost.nextAt100k / cost.nextAt100
  return [
    {
      what: '(d) next, 100,000 waiting ÷ 100',
      figure: ms(cost.nextAt100k),
      floor: ms(cost.nextAt100),
      value: ratio,
      aim: atMost(1.5, ''),
    },
    {
      what: '(d) ahead, 100,000 waiting',
      figure: ms(cost.aheadAt100k),
      floor: '',
      value: cost.aheadAt100k,
      aim: atMost(0.2, ' ms'),
    },
    {
      what: '(d) display view, 20,000 waiting',
      figure: ms(cost.displayAt20k),
      floor: '',
      value: cost.displayAt20k,
      aim: atMost(0.05, ' ms'),
    },
  ]
}

/** (e) and (f): a hall that just issued 10,000 numbers, its memory, and its restart beside an empty one's. */
async function memoryAndRestartRows(): Promise<Row[]> {
  const [full, empty] = [dataDir('full'), dataDir('empty')]
  const server = await start(() => startServer(full))
  await step('10,000 numbers', async () => issue(await enterHall(server.port), TICKETS))
  const memory = residentMegabytes(server.pid)
  await stop(server)
  await stop(await start(() => startServer(empty)))
  const cost = await step('restarts', () => runProgram<RestartCost>('restart.ts', [full, empty]))
  return [
    {
      what: '(e) replay of 10,000 journal rows',
      figure: `${round(cost.withJournal)} ms`,
      floor: `${round(cost.without)} ms`,
      value: cost.replay,
      aim: { is: '≤', bound: 100, unit: ' ms' },
    },
    {
      what: '(f) memory after 10,000 numbers',
      figure: memory === null ? 'not measured here' : `${round(memory)} MB`,
      floor: '',
      value: memory ?? Number.NaN,
      aim: { is: '≤', bound: 250, unit: ' MB' },
    },
  ]
}

/** (a), (b) and (c): over HTTP, beside the floor. */
async function httpRows(): Promise<Row[]> {
  const [server, floor] = [
    await start(() => startServer(dataDir('http'))),
    await start(() => startFloor(dataDir('floor'))),
  ]
  const hall = await enterHall(server.port)
  await hall.openWindows()
  await step('warm-up', () => warmUp(hall, floor.port))
  const rows: Row[] = []
  for (const [letter, command] of [
    ['(a) ticket.issue', 'issue'],
    ['(b) window.next', 'next'],
  ] as const) {
    for (const connections of CONNECTIONS) {
      const what = `${letter}, ${connections} connections`
      const { perSecond, floorPerSecond, ratio, spread } = await step(what, () =>
        measureThroughput(connections, hall, floor.port, command),
      )
      const aim = { is: '≥', bound: THROUGHPUT_AIMS[connections], unit: '' } as const
      rows.push({
        what,
        figure: `${round(perSecond)} /s`,
        floor: `${round(floorPerSecond)} /s`,
        value: ratio,
        aim,
        spread,
      })
    }
  }
  for (const isBusy of [false, true]) rows.push(...(await pressRows(hall, floor.port, isBusy)))
  await Promise.all([stop(server), stop(floor)])
  return rows
}

async function pressRows(hall: BenchHall, floorPort: number, isBusy: boolean): Promise<Row[]> {
  const what = `(c) press → display${isBusy ? ', 8 others' : ''}`
  const { ours, floor } = await step(what, () => measurePresses(hall, floorPort, isBusy))
  return (['p50', 'p99'] as const).map((share) => ({
    what: `${what}, ${share}`,
    figure: `${round(ours[share])} ms`,
    floor: `${round(floor[share])} ms`,
    value: ours[share] / floor[share],
    aim: { is: '≤', bound: 2, unit: '' },
  }))
}

/** Where the server's time goes under (a) and (b). */
async function profile(): Promise<void> {
  const inspectPort = INSPECT_PORT_BASE + (process.pid % 10_000)
  const server = await start(() => startServer(dataDir('http'), [`--inspect=127.0.0.1:${inspectPort}`]))
  const hall = await enterHall(server.port)
  await hall.openWindows()
  await issue(hall, TICKETS)
  for (const command of ['issue', 'next'] as const) {
    for (const connections of [32, 1]) {
      await hall.fill(TICKETS)
      const countMax = command === 'next' ? TICKETS : Number.POSITIVE_INFINITY
      let perSecond = 0
      const selfTimes = await profileWhile(inspectPort, async () => {
        perSecond = (await runLoad({ port: hall.port, connections, forMs: PROFILE_MS, countMax, next: hall[command] }))
          .perSecond
      })
      console.log(`${profileText(`${command}, ${connections} connections, ${round(perSecond)} /s`, selfTimes)}\n`)
    }
  }
  await stop(server)
}

async function warmUp(hall: BenchHall, floorPort: number): Promise<void> {
  const load = { connections: 32, forMs: WARM_UP_MS, countMax: TICKETS }
  await runLoad({ ...load, port: hall.port, next: hall.issue })
  await runLoad({ ...load, port: hall.port, next: hall.next })
  for (const path of ['/three', '/emit']) await runLoad({ ...load, port: floorPort, next: () => floorPost(path) })
}

async function issue({ port, issue: next }: BenchHall, countMax: number): Promise<void> {
  await runLoad({ port, connections: 32, forMs: 120_000, countMax, next })
}

function dataDir(name: string): string {
  const dir = path.join(folder, name)
  mkdirSync(dir)
  return dir
}

async function start(begin: () => Promise<Listening>): Promise<Listening> {
  const listening = await begin()
  running.add(listening)
  return listening
}

async function stop(listening: Listening): Promise<void> {
  await listening.stop()
  running.delete(listening)
}

async function end(): Promise<void> {
  await Promise.all([...running].map(stop))
  rmSync(folder, { recursive: true, force: true })
}

async function step<Value>(what: string, run: () => Promise<Value>): Promise<Value> {
  process.stderr.write(`${what} …\n`)
  return run()
}
