import { audienceOf } from './audience.ts'
import type { LiveServer, LiveSocket } from './live-socket.ts'
import { AUDIENCES, type Audience, viewRoom } from './room-names.ts'
import type { Publication } from './rooms.ts'
import { messageFor } from './view-message.ts'

/**
 * Sends a view to all who listen to it, each as they may see it by the very memory it was made from: whoever has given
 * a window away sees no card there any more, whoever has taken it does. Answers to how many sockets it went.
 */
export function sendToRooms(io: LiveServer, publication: Publication): number {
  const { address, message } = publication
  const listeners = AUDIENCES.flatMap((audience) => socketsIn(io, publication, audience))
  for (const socket of listeners) seat(socket, publication)
  let count = 0
  for (const audience of AUDIENCES) {
    const sockets = socketsIn(io, publication, audience).length
    if (sockets > 0) io.to(viewRoom(message, audience)).emit('view', messageFor(audience, address, message))
    count += sockets
  }
  return count
}

function socketsIn(io: LiveServer, { message }: Publication, audience: Audience): LiveSocket[] {
  const { adapter, sockets } = io.of('/')
  return [...(adapter.rooms.get(viewRoom(message, audience)) ?? [])].flatMap((id) => sockets.get(id) ?? [])
}

/** Puts a socket where it belongs by now; one that may not listen any more is in no room of the view. */
function seat(socket: LiveSocket, { address, message, memory }: Publication): void {
  const right = audienceOf(address, socket.data.session, memory)
  if (right) void socket.join(viewRoom(message, right))
  for (const audience of AUDIENCES) if (audience !== right) void socket.leave(viewRoom(message, audience))
}
