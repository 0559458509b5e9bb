import { type Alert, type ViewAddress, type ViewMessage, viewName, withoutCards } from '@one-window/protocol'
import { viewFor } from '@one-window/queue'
import type { HallKeeper } from '../hall/keeper.ts'
import type { Memory } from '../hall/memory.ts'
import type { Audience } from './room-names.ts'

/**
 * The whole view, people's cards and what the server itself must tell included, with the `seq` it stands at; undefined
 * when there is no such window.
 */
export function viewMessage(
  keeper: HallKeeper,
  memory: Memory,
  address: ViewAddress,
  serverAlerts: readonly Alert[],
): ViewMessage | undefined {
  const { state, people } = memory
  const now = keeper.now()
  const viewing = { ...now, serverAlerts, personOf: (partyKey: string) => people.get(partyKey) ?? null }
  const data = viewFor(state, address, viewing)
  if (!data) return undefined
  const view = viewName(address.kind, address.params)
  return { hallId: keeper.hallId, view, seq: state.seq, at: new Date(now.at).toISOString(), data }
}

/** The message as this audience gets it. */
export function messageFor(audience: Audience, { kind }: ViewAddress, message: ViewMessage): ViewMessage {
  return audience === 'with-cards' ? message : { ...message, data: withoutCards(kind, message.data) }
}
