import { parseViewName, type ViewMessage } from '@one-window/protocol'
import { viewFor } from '@one-window/queue'
import type { HallKeeper } from '../hall/keeper.ts'
import type { Memory } from '../hall/memory.ts'

/** The whole view by its name on the wire, with the `seq` it stands at; undefined when there is none of that name. */
export function viewMessage(keeper: HallKeeper, memory: Memory, name: string): ViewMessage | undefined {
  const { state, people } = memory
  const now = keeper.now()
  const viewing = { ...now, personOf: (partyKey: string) => people.get(partyKey) ?? null }
  const parsed = parseViewName(name)
  const data = parsed && viewFor(state, parsed, viewing)
  if (!data) return undefined
  const at = new Date(now.at).toISOString()
  return { hallId: keeper.hallId, view: name as ViewMessage['view'], seq: state.seq, at, data }
}
