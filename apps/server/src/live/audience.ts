import { mayReadView, maySeeCards, type Reader, type ViewAddress } from '@one-window/protocol'
import type { Session } from '../access/session.ts'
import type { Memory } from '../hall/memory.ts'
import type { Audience } from './room-names.ts'

/** How somebody may see a view as the hall stands now; null: not at all. */
export function audienceOf(address: ViewAddress, session: Session, memory: Memory): Audience | null {
  const reader = readerOf(session, memory)
  if (session.bearer.hallId !== memory.state.hallId || !mayReadView(address, reader)) return null
  return maySeeCards(address, reader) ? 'with-cards' : 'without-cards'
}

/** Whose it is, for the contract: the window an account holds by now, a device itself, the one ticket of a follower. */
export function readerOf({ bearer, actor }: Session, { state }: Memory): Reader {
  const { account, roles, ticketId } = actor
  return {
    roles,
    account,
    windowNo: account === null ? null : (state.windowByOfficer.get(account) ?? null),
    ...(bearer.kind === 'device' ? { deviceId: bearer.id } : {}),
    ...(ticketId === undefined ? {} : { ticketId }),
  }
}
