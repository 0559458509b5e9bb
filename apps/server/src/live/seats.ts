import { audienceOf } from './audience.ts'
import type { LiveServer, LiveSocket } from './live-socket.ts'
import { isBehind, sendView, unsend } from './outbox.ts'
import { AUDIENCES, type Audience, type ListenedTo, viewRoom, viewRooms } from './room-names.ts'
import type { Publication } from './rooms.ts'
import { messageFor } from './view-message.ts'

/**
 * Sends a view to all who listen to it, each as they may see it by the very memory it was made from: whoever has given
 * a window away sees no card there any more, whoever has taken it does. Answers to how many sockets it went.
 */
export function sendToRooms(io: LiveServer, publication: Publication): number {
  const { address, message, memory } = publication
  const seats = listenersOf(io, message).map((socket) => {
    return { socket, audience: audienceOf(address, socket.data.session, memory) }
  })
  for (const { socket, audience } of seats) seat(socket, message, audience)
  for (const audience of AUDIENCES) {
    const listeners = seats.filter((one) => one.audience === audience).map(({ socket }) => socket)
    if (listeners.length === 0) continue
    const own = messageFor(audience, address, message)
    const late = listeners.filter(isBehind)
    // Written down once for all who keep up; whoever does not gets the last one when it has read the others.
    io.to(viewRoom(message, audience))
      .except(late.map(({ id }) => id))
      .emit('view', own)
    for (const socket of late) sendView(socket, own)
  }
  return seats.filter(({ audience }) => audience !== null).length
}

/** Whoever is in one of the rooms of a view. */
function listenersOf(io: LiveServer, message: ListenedTo): LiveSocket[] {
  const { adapter, sockets } = io.of('/')
  const ids = new Set(viewRooms(message).flatMap((room) => [...(adapter.rooms.get(room) ?? [])]))
  return [...ids].flatMap((id) => sockets.get(id) ?? [])
}

/** Puts a socket where it belongs by now; one that may not listen any more is in no room of the view. */
export function seat(socket: LiveSocket, listenedTo: ListenedTo, right: Audience | null): void {
  if (right === null) unsend(socket, listenedTo)
  if (right) void socket.join(viewRoom(listenedTo, right))
  for (const audience of AUDIENCES) if (audience !== right) void socket.leave(viewRoom(listenedTo, audience))
}
