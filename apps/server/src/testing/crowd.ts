import { LIMITS } from '@one-window/protocol'
import { NOBODY } from '@one-window/queue'
import { openDatabase } from '../db/open.ts'
import { HallClock } from '../hall/clock.ts'
import { HallKeeper } from '../hall/keeper.ts'
import type { Order } from '../hall/order.ts'
import type { TestClock } from './test-clock.ts'

/** Lets so many people take a number in a hall whose server is closed, without the way through HTTP. */
export async function letWait(dataDir: string, clock: TestClock, count: number): Promise<void> {
  const db = await openDatabase(dataDir)
  const keeper = new HallKeeper({ db, hallId: 'hanyang', clock: new HallClock({ machine: clock }), onFault: fail })
  await keeper.tick()
  for (let first = 0; first < count; first += LIMITS.commandQueueMax) {
    const together = Math.min(LIMITS.commandQueueMax, count - first)
    await Promise.all(Array.from({ length: together }, (_, index) => keeper.submit(issue(first + index))))
  }
  await keeper.stop()
  await db.destroy()
}

function issue(no: number): Order {
  const named = { ...NOBODY, taxpayers: [{ key: `crowd-key-${no}`, idTail: '0000' }] }
  const actor = { id: 'device:crowd', account: null, roles: ['kiosk' as const] }
  return { command: { name: 'ticket.issue', body: {} }, actor, key: `crowd-${no}`, fingerprint: '', named }
}

function fail(error: unknown): never {
  throw error
}
