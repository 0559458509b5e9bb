import { parseViewName, type ViewMessage } from '@one-window/protocol'
import type { HallKeeper } from '../hall/keeper.ts'
import type { Memory } from '../hall/memory.ts'

/** The whole view by its name on the wire, with the `seq` it stands at; undefined when there is none of that name. */
export function viewMessage(keeper: HallKeeper, memory: Memory, name: string): ViewMessage | undefined {
  const view = parseViewName(name)
  const data = view && keeper.view(memory, view.kind, view.windowNo)
  if (!data) return undefined
  const at = new Date(keeper.now()).toISOString()
  return { hallId: keeper.hallId, view: name as ViewMessage['view'], seq: memory.state.seq, at, data }
}
