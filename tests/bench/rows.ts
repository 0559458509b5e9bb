import { type BenchHall, enterHall, WINDOWS } from './hall.ts'
import { runLoad } from './load.ts'
import { measurePresses } from './press.ts'
import { type Listening, residentMegabytes, runProgram } from './processes.ts'
import { type Row, round } from './report.ts'
import type { RestartCost } from './restart.ts'
import type { RulesCost } from './rules.ts'
import { CONNECTIONS, floorPost, measureThroughput, type Speed } from './throughput.ts'
import type { Workplace } from './workplace.ts'
import type { YearCost } from './year.ts'

const TICKETS = 10_000
const VISITS = 2_500
const RESTARTS = 7
const WARM_UP_MS = 1_500
const THROUGHPUT_AIMS = { 32: 1, 4: 0.5, 1: 0.55 }
const PRESS_AIMS = { p50: 1.8, p99: 2 }

/** Says on standard error what is under way, so that the table alone is the output. */
function begin(what: string): void {
  process.stderr.write(`${what} …\n`)
}

/** (d): pure functions, no server. */
export async function rulesRows(): Promise<Row[]> {
  begin('the rules with 100,000 people')
  const { nextAt100, nextAt100k, aheadAt100k, displayAt20k } = await runProgram<RulesCost>('rules.ts')
  const alone = (what: string, value: number, bound: number): Row => {
    return { what, figure: ms(value), floor: '', value, aim: { is: '≤', bound, unit: ' ms' } }
  }
  return [
    {
      what: '(d) next, 100,000 waiting ÷ 100',
      figure: ms(nextAt100k),
      floor: ms(nextAt100),
      value: nextAt100k / nextAt100,
      aim: { is: '≤', bound: 1.5, unit: '' },
    },
    alone('(d) ahead, 100,000 waiting', aheadAt100k, 0.2),
    alone('(d) display view, 20,000 waiting', displayAt20k, 0.05),
  ]
}

/** (g): a hall's year through `step`, for simulations, replays and calibration; no server. */
export async function yearRow(): Promise<Row> {
  begin('a hall-year')
  const { processorMs, visits } = await runProgram<YearCost>('year.ts')
  const seconds = processorMs / 1_000
  return {
    what: `(g) a hall-year of ${visits} visits through step`,
    figure: `${round(seconds)} s CPU`,
    floor: '',
    value: seconds,
    aim: { is: '≤', bound: 8, unit: ' s' },
  }
}

/** (f): the server's memory right after it issued 10,000 numbers as fast as it can. */
export async function memoryRow(workplace: Workplace): Promise<Row> {
  begin('10,000 numbers')
  const server = await workplace.server(workplace.dataDir('many'))
  const { port, issue } = await enterHall(server)
  await runLoad({ port, connections: 32, forMs: 120_000, countMax: TICKETS, next: issue })
  const memory = residentMegabytes(server.pid)
  await server.stop()
  return {
    what: '(f) memory after 10,000 numbers',
    figure: memory === null ? 'not measured here' : `${round(memory)} MB`,
    floor: '',
    value: memory ?? Number.NaN,
    aim: { is: '≤', bound: 250, unit: ' MB' },
  }
}

/** (e): cold restarts over a journal of 2,500 visits (issued, called, started, completed) beside those of an empty hall. */
export async function restartRow(workplace: Workplace): Promise<Row> {
  begin('2,500 visits')
  const [full, empty] = [workplace.dataDir('visits'), workplace.dataDir('empty')]
  const server = await workplace.server(full)
  const hall = await enterHall(server)
  await hall.openWindows()
  await hall.fill(VISITS)
  await runLoad({ port: server.port, connections: WINDOWS, forMs: 120_000, countMax: VISITS * 2, next: hall.visit })
  await server.stop()
  await (await workplace.server(empty)).stop()
  begin('restarts')
  const rounds: { withJournal: number; without: number }[] = []
  const startMs = async (dir: string): Promise<number> => (await runProgram<RestartCost>('restart.ts', [dir])).ms
  for (let round = 0; round < RESTARTS; round++) {
    rounds.push({ withJournal: await startMs(full), without: await startMs(empty) })
  }
  // The quickest of each: whatever else the machine does only ever adds.
  const [withJournal, without] = [
    Math.min(...rounds.map((round) => round.withJournal)),
    Math.min(...rounds.map((round) => round.without)),
  ]
  return {
    what: '(e) restart, due to 10,000 journal rows',
    figure: ms(withJournal),
    floor: ms(without),
    value: withJournal - without,
    aim: { is: '≤', bound: 100, unit: ' ms' },
  }
}

/** (a), (b) and (c): over HTTP, beside the floor. */
export async function httpRows(workplace: Workplace): Promise<Row[]> {
  const server = await workplace.server(workplace.dataDir('http'))
  const floor = await workplace.floor(workplace.dataDir('floor'))
  const hall = await enterHall(server)
  await hall.openWindows()
  begin('warm-up')
  await warmUp(hall, floor.port)
  const rows: Row[] = []
  for (const command of ['issue', 'next'] as const) {
    for (const connections of CONNECTIONS) rows.push(await throughputRow(hall, floor, command, connections))
  }
  for (const isBusy of [false, true]) rows.push(...(await pressRows(hall, floor.port, isBusy)))
  await Promise.all([server.stop(), floor.stop()])
  return rows
}

async function throughputRow(
  hall: BenchHall,
  floor: Listening,
  command: 'issue' | 'next',
  connections: (typeof CONNECTIONS)[number],
): Promise<Row> {
  const what = `${command === 'issue' ? '(a) ticket.issue' : '(b) window.next'}, connections: ${connections}`
  begin(what)
  const measured = await measureThroughput(connections, hall, floor, command)
  return {
    what,
    figure: speed(measured.ours),
    floor: speed(measured.floor),
    value: measured.ratio,
    aim: { is: '≥', bound: THROUGHPUT_AIMS[connections], unit: '' },
    spread: measured.spread,
  }
}

async function pressRows(hall: BenchHall, floorPort: number, isBusy: boolean): Promise<Row[]> {
  const what = `(c) press → display${isBusy ? ', 8 others' : ''}`
  begin(what)
  const { ours, floor } = await measurePresses(hall, floorPort, isBusy)
  return (['p50', 'p99'] as const).map((share) => ({
    what: `${what}, ${share}`,
    figure: ms(ours[share]),
    floor: ms(floor[share]),
    value: ours[share] / floor[share],
    aim: { is: '≤', bound: PRESS_AIMS[share], unit: '' },
  }))
}

async function warmUp(hall: BenchHall, floorPort: number): Promise<void> {
  const load = { connections: 32, forMs: WARM_UP_MS, countMax: TICKETS }
  await runLoad({ ...load, port: hall.port, next: hall.issue })
  await runLoad({ ...load, port: hall.port, next: hall.next })
  for (const path of ['/three', '/emit']) await runLoad({ ...load, port: floorPort, next: () => floorPost(path) })
}

/** Rounds a second, and what each took of a processor: that share stays true while others use the machine too. */
function speed({ perSecond, processorMicroseconds: each }: Speed): string {
  return `${round(perSecond)} /s${each === null ? '' : `, ${round(each)} µs CPU`}`
}

function ms(value: number): string {
  return `${round(value)} ms`
}
