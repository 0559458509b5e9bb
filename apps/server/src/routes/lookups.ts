import {
  AT_WINDOW,
  ISSUING,
  LIMITS,
  LookUpTaxpayer,
  LookUpTicket,
  maskName,
  ON_THE_FLOOR,
  type PersonCard,
  TaxpayerFound,
  TicketsFound,
} from '@one-window/protocol'
import {
  canReinstate,
  findTickets,
  type HallState,
  hasCreditPriority,
  isNewTaxpayer,
  ticketView,
} from '@one-window/queue'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import type { Static } from 'typebox'
import type { Admission } from '../access/admission.ts'
import type { Keys } from '../access/keys.ts'
import { readPeople } from '../db/person.ts'
import type { Database } from '../db/schema.ts'
import { type RegisteredTaxpayer, readTaxpayers } from '../db/taxpayer.ts'
import { nameTaxpayer, takeNamed } from '../facts/named.ts'
import { type Halls, keeperOf } from '../hall/halls.ts'
import type { Memory } from '../hall/memory.ts'
import { ProblemError } from '../problem/problem-error.ts'
import { queryDocs } from './answers.ts'

const LOOKING_FOR_NUMBERS = [...ON_THE_FLOOR, ...AT_WINDOW]

interface LookUpOptions {
  readonly admission: Admission
  readonly halls: Halls
  readonly db: Kysely<Database>
  readonly keys: Keys
}

/** What kiosk and staff ask before they act. Identifiers come in the body: an address would stand in logs. */
export async function lookUpRoutes(app: FastifyInstance, { admission, db, halls, keys }: LookUpOptions): Promise<void> {
  const tags = ['lookups']
  app.post<{ Params: { hallId: string }; Body: Static<typeof LookUpTaxpayer> }>('/api/halls/:hallId/lookups/taxpayer', {
    schema: {
      tags,
      ...queryDocs({
        name: 'taxpayer.look-up',
        summary: 'How the kiosk greets',
        roles: ISSUING,
        isPrivate: true,
        problems: ['taxpayer-id.invalid'],
      }),
      body: LookUpTaxpayer,
      example: { taxpayerId: '91420105MA3791PLAY' },
      response: { 200: TaxpayerFound },
    },
    onRequest: [admission.toHall(ISSUING), admission.paced],
    handler: async ({ params, body }) => {
      const keeper = keeperOf(halls, params.hallId)
      const { key } = nameTaxpayer(keys, body.taxpayerId)
      const found = (await readTaxpayers(db, [key])).get(key)
      return keeper.read((memory) => taxpayerFound(memory, key, found, keeper.now().at))
    },
  })
  app.post<{ Params: { hallId: string }; Body: Static<typeof LookUpTicket> }>('/api/halls/:hallId/lookups/ticket', {
    schema: {
      tags,
      ...queryDocs({
        name: 'ticket.look-up',
        summary: 'Finds a lost number',
        roles: LOOKING_FOR_NUMBERS,
        isPrivate: true,
        problems: ['taxpayer-id.invalid'],
      }),
      body: LookUpTicket,
      example: { number: 'Z001' },
      response: { 200: TicketsFound },
    },
    onRequest: [admission.toHall(LOOKING_FOR_NUMBERS), admission.paced],
    handler: async ({ params, body }) => {
      if (Object.keys(body).length !== 1) throw new ProblemError('body.invalid')
      const { named, rest } = takeNamed(keys, body)
      const partyKey = named.phone?.key ?? named.taxpayers[0]?.key
      const by = rest.number === undefined ? { partyKey: partyKey ?? '' } : { number: rest.number }
      const keeper = keeperOf(halls, params.hallId)
      const found = await keeper.read(({ state }) => ticketsOf(state, by, keeper.now().at))
      const people = await readPeople(
        db,
        found.map(({ taxpayerKey }) => taxpayerKey),
      )
      return {
        tickets: found.map(({ taxpayerKey, ...one }) => ({ ...one, maskedName: maskedName(people, taxpayerKey) })),
      }
    },
  })
}

function taxpayerFound(
  { state }: Memory,
  key: string,
  found: RegisteredTaxpayer | undefined,
  at: number,
): TaxpayerFound {
  const { timeZone, newTaxpayerDays } = state.settings
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return {
    isKnown: found !== undefined,
    maskedName: found ? maskName(found.name) : null,
    hasCreditPriority: hasCreditPriority(found, date),
    isNew: isNewTaxpayer(found, date, newTaxpayerDays),
    hasLiveTicket: state.liveByParty.has(key),
  }
}

function ticketsOf(state: HallState, by: { number?: string; partyKey?: string }, at: number) {
  return findTickets(state, by)
    .slice(0, LIMITS.lookupTicketsMax)
    .map((ticket) => ({
      ticket: ticketView(state, ticket),
      lane: ticket.lane,
      canReinstate: canReinstate(state, ticket, at),
      taxpayerKey: ticket.taxpayerKeys[0] ?? '',
    }))
}

function maskedName(people: ReadonlyMap<string, PersonCard>, partyKey: string): string | null {
  const name = people.get(partyKey)?.name ?? null
  return name === null ? null : maskName(name)
}
