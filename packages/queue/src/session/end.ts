import { type BodyOf, IN_CHARGE, type NewEvent, type ResultOf } from '@one-window/protocol'
import { type Actor, hasRole } from '../decision/actor.ts'
import type { Circumstance } from '../decision/circumstance.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { AccountFact, Needs } from '../decision/facts.ts'

/** Whose account it is decides who may: its row is needed. */
export function accountNeeded({ account }: BodyOf<'session.end'>): Needs {
  return { accounts: [account] }
}

/** Signs an account out everywhere: one's own, an administrator any, a leader those who are not in charge. */
export function endSession(
  _state: unknown,
  { account }: BodyOf<'session.end'>,
  { actor, facts }: Circumstance,
): Decision<ResultOf<'session.end'>> {
  const isOwn = account === actor.account
  // Whoever may end no other account's sessions is not told which accounts there are.
  if (!isOwn && !hasRole(actor, IN_CHARGE)) return refuse('account.not-yours')
  const other = facts.accounts.get(account)
  if (!other) return refuse('account.unknown')
  if (!isOwn && !mayEnd(actor, other)) return refuse('account.not-yours')
  const ended: NewEvent = { name: 'session.ended', data: { account } }
  return accept([ended], () => ({ account }))
}

function mayEnd(actor: Actor, { roles }: AccountFact): boolean {
  return hasRole(actor, ['admin']) || !roles.some((role) => IN_CHARGE.includes(role))
}
