import { type ViewAddress, type ViewMessage, viewName, withoutCards } from '@one-window/protocol'
import { viewFor } from '@one-window/queue'
import type { PacedDevices } from '../access/paced-devices.ts'
import type { HallKeeper } from '../hall/keeper.ts'
import type { Memory } from '../hall/memory.ts'
import type { Audience } from './room-names.ts'

/** All that a view is made from. */
export interface Viewed {
  readonly keeper: HallKeeper
  readonly memory: Memory
  readonly address: ViewAddress
  readonly pacedDevices: PacedDevices
}

/** The whole view, people's cards included, with the `seq` it stands at; undefined when there is no such window. */
export function viewMessage({ keeper, memory, address, pacedDevices }: Viewed): ViewMessage | undefined {
  const { hallId } = keeper
  const { state, people } = memory
  const now = keeper.now()
  const serverAlerts = address.kind === 'supervisor' ? pacedDevices.alertsOf(hallId) : []
  const personOf = (partyKey: string) => people.get(partyKey) ?? null
  const data = viewFor(state, address, { ...now, serverAlerts, personOf })
  if (!data) return undefined
  const view = viewName(address.kind, address.params)
  return { hallId, view, seq: state.seq, at: new Date(now.at).toISOString(), data }
}

/** The message as this audience gets it. */
export function messageFor(audience: Audience, { kind }: ViewAddress, message: ViewMessage): ViewMessage {
  return audience === 'with-cards' ? message : { ...message, data: withoutCards(kind, message.data) }
}
