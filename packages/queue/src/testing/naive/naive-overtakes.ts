import type { EventData } from '@one-window/protocol'
import type { Person } from './naive-person.ts'

/**
 * Whether a call names those it passed, by its own cause, of these who might have been: everybody with the earlier turn;
 * of the same turn the events do not tell who came first (R4).
 */
export function checkPassed(
  { kind, passed, overtaken }: EventData<'ticket.called'>,
  called: Person,
  others: readonly Person[],
): string[] {
  const cause = kind === 'special' ? 'special' : 'extra'
  const named = passed.filter((one) => one.cause === cause).map(({ ticketId }) => ticketId)
  const missing = others.filter(({ ticketId, turnAt }) => turnAt < called.turnAt && !named.includes(ticketId))
  const possible = others.filter(({ ticketId, turnAt }) => ticketId !== called.ticketId && turnAt <= called.turnAt)
  const wrong = named.filter((ticketId) => !possible.some((other) => other.ticketId === ticketId))
  return [
    ...missing.map(({ number }) => `[R4] ${called.number} passed ${number}, ${cause}, and nobody says so`),
    ...wrong.map((ticketId) => `[R4] ${called.number} did not pass ${ticketId}, ${cause}`),
    ...(overtaken === (kind === 'special' ? named.length : 0) ? [] : [`[R4] ${called.number} passed ${overtaken}`]),
  ]
}
