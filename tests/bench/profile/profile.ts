import path from 'node:path'
import { enterHall } from '../hall.ts'
import { runLoad } from '../load.ts'
import { round } from '../report.ts'
import type { Workplace } from '../workplace.ts'
import { openInspector } from './inspector.ts'
import { selfTimes } from './self-times.ts'
import type { StatementTime } from './statements.ts'

const WAITING = 10_000
const FOR_MS = 5_000
const TOP = 25
const INSPECT_PORT_BASE = 20_000

/** Prints where the server's time goes under (a) and (b): by function, and by SQL statement. */
export async function profile(workplace: Workplace): Promise<void> {
  const inspectPort = INSPECT_PORT_BASE + (process.pid % 10_000)
  const options = [`--inspect=127.0.0.1:${inspectPort}`, '--import', path.join(import.meta.dirname, 'statements.ts')]
  const server = await workplace.server(workplace.dataDir('profiled'), options)
  const inspector = await openInspector(inspectPort)
  const hall = await enterHall(server)
  await hall.openWindows()
  for (const command of ['issue', 'next'] as const) {
    for (const connections of [32, 1]) {
      await hall.fill(WAITING)
      await inspector.statementTimes()
      const load = { port: server.port, connections, forMs: FOR_MS, countMax: WAITING, next: hall[command] }
      let done = { count: 0, perSecond: 0 }
      const cpu = await inspector.profileWhile(async () => {
        done = await runLoad(load)
      })
      console.log(`\n${command}, ${connections} connections: ${round(done.perSecond)} /s`)
      console.log(functionsText(selfTimes(cpu)))
      console.log(statementsText(await inspector.statementTimes(), done.count))
    }
  }
  inspector.close()
}

function functionsText(times: ReturnType<typeof selfTimes>): string {
  const lines = times.slice(0, TOP).map(({ name, share }) => `${(share * 100).toFixed(1).padStart(6)} %  ${name}`)
  return ['  own time of the functions, as a share of the time that the server was busy:', ...lines].join('\n')
}

function statementsText(times: readonly StatementTime[], commands: number): string {
  const lines = times.slice(0, TOP).map(({ text, count, ms }) => {
    const perCommand = ((ms * 1000) / commands).toFixed(0).padStart(6)
    return `${perCommand} µs  ${(ms / count).toFixed(3).padStart(7)} ms × ${count}  ${text.replace(/\s+/g, ' ').slice(0, 90)}`
  })
  return ['  statements, µs per command:', ...lines].join('\n')
}
