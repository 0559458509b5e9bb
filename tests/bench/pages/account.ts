import path from 'node:path'
import { type BenchHall, enterHall, WINDOWS } from '../hall.ts'
import { openHttpLine, type Post } from '../http-line.ts'
import { postAccepted, runLoad } from '../load.ts'
import { floorPost } from '../throughput.ts'
import type { Workplace } from '../workplace.ts'
import { tableOf, type Written } from './table.ts'
import { readOwners } from './trees.ts'
import { type Commit, openWal } from './wal.ts'

const WAITING = 60
const DAY_HOURS = 20
const VISITS_PER_HOUR = 50
const COMMANDS = 400

/** Prints which pages of the database a single command writes at its COMMIT, by table and index, beside the floor's. */
export async function accountForPages(workplace: Workplace): Promise<void> {
  const dataDir = workplace.dataDir('pages')
  const server = await workplace.server(dataDir)
  const hall = await enterHall(server)
  await playDay(hall)
  const file = path.join(dataDir, 'one-window.db')
  const written = await write(file, hall.port, { 'ticket.issue': hall.issue, 'window.next': hall.next })
  console.log(tableOf(written, readOwners(file)))
  const floorDir = workplace.dataDir('floor')
  const floor = await workplace.floor(floorDir)
  const floorFile = path.join(floorDir, 'floor.db')
  const ofFloor = await write(floorFile, floor.port, { 'the floor': () => floorPost('/three') })
  console.log(`\n${tableOf(ofFloor, readOwners(floorFile))}`)
}

/** A day behind the hall: a thousand people are issued, called, started and completed while some wait. */
async function playDay(hall: BenchHall): Promise<void> {
  await hall.openWindows()
  const hour = { port: hall.port, connections: WINDOWS, forMs: 60_000, countMax: 2 * VISITS_PER_HOUR, next: hall.visit }
  for (let no = 0; no < DAY_HOURS; no++) {
    await hall.fill(WAITING + VISITS_PER_HOUR)
    await runLoad(hour)
  }
}

/** Gives the commands in turns, each alone; a commit that came in between tells of the clock, not of the command. */
async function write(file: string, port: number, commands: Record<string, () => Post>): Promise<Written[]> {
  const kinds = Object.entries(commands).map(([what, next]) => ({ what, next, commits: [] as Commit[] }))
  const wal = openWal(`${file}-wal`)
  const line = await openHttpLine(port)
  for (let no = 0; no < COMMANDS; no++) {
    for (const { next, commits } of kinds) {
      wal.commits()
      await postAccepted(line, next())
      const [commit, ...others] = wal.commits()
      if (commit && others.length === 0) commits.push(commit)
    }
  }
  line.close()
  wal.close()
  return kinds
}
