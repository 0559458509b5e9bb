import { setTimeout as pause } from 'node:timers/promises'
import { LIMITS } from '@one-window/protocol'
import { seeded } from '@one-window/queue/seeded'
import { expect } from 'vitest'
import { type Load, startLoad } from './crash-load.ts'
import { integrityOf, readHall } from './hall-database.ts'
import { openWindows, pair, signIn } from './people.ts'
import { type ChildServer, startServer } from './server.ts'

const WINDOWS = [1, 2, 3, 4, 5, 6, 7, 8]
const KIOSKS = 3
const LOAD_MS_MAX = 350
const START_MS_MAX = 700
/** Every so many rounds the server is killed once more while it comes up. */
const KILL_AT_START_EVERY = 6

/** How often a hall is killed, and by which seed. */
export interface Kills {
  readonly kills: number
  readonly seed: number
  /** How long people press before a kill, ms. */
  readonly loadMsMax?: number
  /** Added to the server's environment. */
  readonly env?: Record<string, string>
}

/** What came of the rounds, for the test's last word. */
export interface Survived {
  readonly kills: number
  readonly commands: number
  readonly unanswered: number
  readonly events: number
}

/**
 * Kills the server under load `kills` times at moments that the seed chooses. After each restart the journal, the
 * tables and the rules are checked, every command that was answered is answered the same again, and those that were
 * not are sent again under their key.
 */
export async function surviveKills({ kills, seed, loadMsMax = LOAD_MS_MAX, env }: Kills): Promise<Survived> {
  const chance = seeded(seed)
  const server = await startServer(env)
  try {
    const admin = await signIn(server.url, 'admin')
    await admin.order('settings.change', { patch: { liveTicketsMax: LIMITS.liveTicketsPerHallMax } })
    const officers = await openWindows(server.url, WINDOWS)
    const kiosks = await Promise.all(Array.from({ length: KIOSKS }, () => pair(server.url, 'demo-kiosk')))
    const loads: Load[] = []
    for (let kill = 0; kill < kills; kill++) {
      const load = startLoad(officers, kiosks, seeded(Math.floor(chance() * 2 ** 31)))
      await pause(chance() * loadMsMax)
      await killOnce(server, load, chance, kill)
      loads.push(load)
    }
    for (const load of loads) await load.checkRepeats()
    expect(await server.stop()).toBe(0)
    expect(integrityOf(server.dataDir)).toBe('ok')
    return {
      kills,
      commands: sum(loads.map(({ sent }) => sent())),
      unanswered: sum(loads.map(({ unanswered }) => unanswered())),
      events: checkedEvents(server, loads),
    }
  } finally {
    await server.remove()
  }
}

async function killOnce(server: ChildServer, load: Load, chance: () => number, kill: number): Promise<void> {
  await server.kill()
  await load.stopped
  if (kill % KILL_AT_START_EVERY === KILL_AT_START_EVERY - 1) await killAtStart(server, chance)
  await server.start()
  checkedEvents(server, [load])
  await load.sendUnansweredAgain()
  await load.checkRepeats()
}

async function killAtStart(server: ChildServer, chance: () => number): Promise<void> {
  server.launch()
  await pause(chance() * START_MS_MAX)
  await server.kill()
}

/** Nothing is wrong with what is stored, and every number that was handed out stands in the journal; counts events. */
function checkedEvents(server: ChildServer, loads: readonly Load[]): number {
  const { problems, events } = readHall(server.dataDir)
  expect(problems).toEqual([])
  const issued = new Set(
    events.flatMap(({ name, data }) => (name === 'ticket.issued' ? [told(data.number, data.ticketId)] : [])),
  )
  for (const { handedOut } of loads) {
    expect(
      handedOut()
        .map(({ number, id }) => told(number, id))
        .filter((one) => !issued.has(one)),
    ).toEqual([])
  }
  return events.length
}

function told(number: string, ticketId: string): string {
  return `${number} is ${ticketId}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
