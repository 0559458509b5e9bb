import type { Sessions } from '../access/sessions.ts'
import { actorEndedBy } from '../hall/ended.ts'
import type { HallKeeper } from '../hall/keeper.ts'
import type { LiveServer } from './live-socket.ts'

/**
 * What ends sessions in the journal, of this process or of another one, ends them here right after it: they are
 * remembered no more, their sockets close, and what they have asked for and was not begun is not done.
 */
export function endAsJournaled(io: LiveServer, sessions: Sessions, keeper: HallKeeper): void {
  keeper.onNews(({ events }) => {
    for (const event of events) {
      const actorId = actorEndedBy(event)
      if (actorId === null) continue
      sessions.forget(actorId)
      keeper.dismiss(actorId)
      for (const socket of io.sockets.sockets.values()) {
        if (socket.data.session.actor.id === actorId) socket.disconnect(true)
      }
    }
  })
}
