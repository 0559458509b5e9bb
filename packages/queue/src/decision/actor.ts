import { IN_CHARGE, type Role } from '@one-window/protocol'

/** Who gives the command. `id` is unique over accounts and devices; `account` is null for devices and the system. */
export interface Actor {
  readonly id: string
  readonly account: string | null
  readonly roles: readonly Role[]
  /** The one ticket that a follower carries (a phone that knows its code). */
  readonly ticketId?: string
}

/** The id of the actor that an account or a device is. */
export function actorIdOf(kind: 'account' | 'device', id: string): string {
  return `${kind}:${id}`
}

/** Whoever what the hall does by itself is journaled with. */
export const SYSTEM: Actor = { id: 'system', account: null, roles: [] }

export function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role))
}

/** Leaders and administrators steer the whole hall. */
export function isInCharge(actor: Actor): boolean {
  return hasRole(actor, IN_CHARGE)
}
