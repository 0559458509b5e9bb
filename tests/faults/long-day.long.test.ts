import { LIMITS } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { readHall } from '../_util/hall-database.ts'
import { type Person, pair, signIn } from '../_util/people.ts'
import { type ChildServer, startServer } from '../_util/server.ts'
import { newTaxpayer } from '../_util/taxpayers.ts'
import { runLoad } from '../bench/load.ts'

const CROWD = 125_000
const KIOSKS = 64
const CONNECTIONS = 32
const FILL_MS_MAX = 600_000
const QUIET_PRESSES = 200
const WAIT_MS_MAX = 250

it(`[R15] the day of ${CROWD} people ends while others press, over a SIGKILL, and is opened again`, {
  timeout: 1_800_000,
}, async () => {
  const server = await startServer()
  try {
    const [leader, kiosks] = await fill(server)
    const quiet: number[] = []
    while (quiet.length < QUIET_PRESSES) quiet.push(await pressed(leader))
    expect(await leader.order('day.close', {})).toMatchObject({ isClosing: true })
    const begun = performance.now()
    const loud = await pressUntil(leader, (expired) => expired > CROWD / 3)
    await server.kill()
    expect(readHall(server.dataDir).problems).toEqual([])
    await server.start()
    loud.push(...(await pressUntil(leader, (_, isClosed) => isClosed)))
    const seconds = Math.round((performance.now() - begun) / 1000)
    const told = `p99 quiet ${p99(quiet)} ms, while it ends ${p99(loud)} ms of ${loud.length}; ${seconds} s in all`
    process.stdout.write(`${told}\n`)
    expect(p99(loud), told).toBeLessThanOrEqual(Math.max(WAIT_MS_MAX, p99(quiet)))
    const { problems, state } = readHall(server.dataDir)
    expect([problems, state.counts.expired]).toEqual([[], CROWD])
    expect(await leader.order('day.reopen', {})).toMatchObject({ isClosed: false, isClosing: false })
    const { ticket } = (await kiosks[0]?.order('ticket.issue', {})) ?? {}
    expect(ticket?.number).toBe(`Z${CROWD + 1}`)
  } finally {
    await server.remove()
  }
})

/** Everybody waits who is to wait; answers the leader and the kiosks. */
async function fill({ url }: ChildServer): Promise<readonly [Person, readonly Person[]]> {
  const admin = await signIn(url, 'admin')
  await admin.order('settings.change', { patch: { liveTicketsMax: LIMITS.liveTicketsPerHallMax } })
  const kiosks: Person[] = []
  while (kiosks.length < KIOSKS) kiosks.push(await pair(url, 'demo-kiosk'))
  let issued = 0
  const next = () => {
    const no = issued++
    const body = JSON.stringify({ taxpayerId: newTaxpayer(no) })
    const { token } = kiosks[no % KIOSKS] as Person
    return { path: '/api/halls/hanyang/commands/ticket.issue', token, key: `crowd-${no}`, body }
  }
  await runLoad({
    port: Number(new URL(url).port),
    connections: CONNECTIONS,
    forMs: FILL_MS_MAX,
    countMax: CROWD,
    next,
  })
  return [await signIn(url, 'leader'), kiosks]
}

/** How long (ms) a command waits that has nothing to do with the day. */
async function pressed(leader: Person): Promise<number> {
  const begun = performance.now()
  await leader.order('duty.set-leader', { name: '周敏' })
  return performance.now() - begun
}

/** Presses on until the day stands there. */
async function pressUntil(leader: Person, isThere: (expired: number, isClosed: boolean) => boolean): Promise<number[]> {
  const waits: number[] = []
  for (;;) {
    waits.push(await pressed(leader))
    const { counts, isDayClosed } = await leader.view('supervisor')
    if (isThere(counts.expired, isDayClosed)) return waits
  }
}

function p99(waits: readonly number[]): number {
  const sorted = waits.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0)
}
