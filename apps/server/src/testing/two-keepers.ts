import type { HallEvent } from '@one-window/protocol'
import { checkInvariants, NOBODY, viewFor } from '@one-window/queue'
import type { Kysely } from 'kysely'
import { addHall } from '../db/hall.ts'
import type { Database } from '../db/schema.ts'
import { DEMO_SETTINGS } from '../demo/settings.ts'
import type { NamedPeople } from '../facts/named.ts'
import { HallClock } from '../hall/clock.ts'
import { HallKeeper } from '../hall/keeper.ts'
import type { Order } from '../hall/order.ts'
import { TestClock } from './test-clock.ts'

/** A fresh database with all its tables, as two processes have it open. */
export interface TwoConnections {
  readonly databases: readonly [Kysely<Database>, Kysely<Database>]
  readonly close: () => Promise<void>
}

/** A keeper with everything that its listeners were told. */
export interface Watched {
  readonly keeper: HallKeeper
  readonly told: { readonly event: HallEvent; readonly isForeign: boolean }[]
  readonly faults: unknown[]
  /** Gives a command and answers its status and body. */
  readonly send: (name: string, body: unknown, as?: Partial<Order>) => Promise<{ status: number; body: Answered }>
  /** What everybody in the hall would see now. */
  readonly picture: () => Promise<{ readonly broken: readonly string[] }>
}

export interface Answered {
  readonly seq: number
  readonly repeat: boolean
  readonly code?: string
  readonly result: { readonly ticket: { readonly id: string; readonly number: string } | null }
}

/** Two keepers of the demo hall on one machine. */
export interface TwoKeepers {
  readonly one: Watched
  readonly other: Watched
  /** The tables, past both keepers. */
  readonly db: Kysely<Database>
  readonly clock: TestClock
  readonly pass: (ms: number) => void
  /** What a keeper sees that has just started. */
  readonly restarted: () => Promise<unknown>
  readonly close: () => Promise<void>
}

const HALL_ID = 'hanyang'
/** Monday, 23 November 2026, 10:00 in Shanghai. */
const TEN_O_CLOCK = Date.UTC(2026, 10, 23, 2)

/** Sets the hall up in the fresh database and opens a keeper on each connection. */
export async function openTwoKeepers({ databases, close }: TwoConnections): Promise<TwoKeepers> {
  const clock = new TestClock(TEN_O_CLOCK)
  await addHall(databases[0], { hallId: HALL_ID, settings: DEMO_SETTINGS, isDemo: true })
  const [one, other] = databases.map((db) => watch(db, clock)) as [Watched, Watched]
  for (const { keeper } of [one, other]) await keeper.tick()
  return {
    one,
    other,
    db: databases[0],
    clock,
    pass: (ms) => clock.pass(ms),
    restarted: () => watch(databases[0], clock).picture(),
    async close() {
      for (const { keeper } of [one, other]) await keeper.stop()
      await close()
    },
  }
}

let keyNo = 0

/** A keeper of the demo hall on this machine; as the demo's own it takes the clock of its start. */
export function watch(db: Kysely<Database>, machine: TestClock, takesItsStart = false): Watched {
  const faults: unknown[] = []
  const clock = new HallClock({ machine, takesItsStart })
  const keeper = new HallKeeper({ db, hallId: HALL_ID, clock, onFault: (fault) => faults.push(fault) })
  const told: Watched['told'] = []
  keeper.onNews(({ events, isForeign }) => told.push(...events.map((event) => ({ event, isForeign }))))
  return {
    keeper,
    told,
    faults,
    async send(name, body, as = {}) {
      const { status, text } = await keeper.submit(orderOf(name, body, as))
      return { status, body: JSON.parse(text) }
    },
    picture: () =>
      keeper.read(({ state, people }) => {
        const viewing = {
          ...keeper.now(),
          personOf: (partyKey: string) => people.get(partyKey) ?? null,
          serverAlerts: [],
        }
        const windows = [...state.windows.keys()].map((windowNo) =>
          viewFor(state, { kind: 'windows', params: { windowNo } }, viewing),
        )
        const hall = viewFor(state, { kind: 'supervisor', params: {} }, viewing)
        return { seq: state.seq, hall, windows, broken: checkInvariants(state) }
      }),
  }
}

/** A command of a kiosk, or of the officer who is named. */
function orderOf(
  name: string,
  body: unknown,
  { actor, key = `key-${keyNo++}`, named = NOBODY }: Partial<Order>,
): Order {
  return {
    command: { name, body } as Order['command'],
    actor: actor ?? { id: 'device:kiosk', account: null, roles: ['kiosk'] },
    key,
    fingerprint: `${name} ${JSON.stringify(body)}`,
    named,
  }
}

/** An officer at a window. */
export function officer(account: string): Pick<Order, 'actor'> {
  return { actor: { id: `account:${account}`, account, roles: ['officer'] } }
}

export function leader(): Pick<Order, 'actor'> {
  return { actor: { id: 'account:leader', account: 'leader', roles: ['leader'] } }
}

/** Somebody whom the register does not know. */
export function stranger(key: string): { named: NamedPeople } {
  return { named: { taxpayers: [{ key, idTail: key.slice(-4) }], phone: null } }
}
