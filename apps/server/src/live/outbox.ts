import { LIMITS, type ViewMessage } from '@one-window/protocol'
import { cutOff, engineOf, type LiveSocket } from './live-socket.ts'
import type { ListenedTo } from './room-names.ts'

/**
 * A socket that reads slower than views are made is sent the last one of each only: what was made later replaces what
 * has not left yet, whatever their `seq`, for a hall that was restored counts on from an earlier one.
 */
export function openOutbox(socket: LiveSocket): void {
  const unsent = new Map<string, ViewMessage>()
  socket.data.unsent = unsent
  socket.conn.on('drain', () => {
    const messages = [...unsent.values()]
    unsent.clear()
    for (const message of messages) socket.emit('view', message)
  })
}

/** Something has not left yet, so that a view has to wait. */
export function isBehind(socket: LiveSocket): boolean {
  return engineOf(socket).writeBuffer.length > 0
}

/** Sends a view, or keeps it until what was sent before has left; a socket with too much unread ends. */
export function sendView(socket: LiveSocket, message: ViewMessage): void {
  if (unreadBytes(socket) > LIMITS.unreadBytesPerSocketMax) {
    cutOff(engineOf(socket))
    return
  }
  if (isBehind(socket)) socket.data.unsent.set(keyOf(message), message)
  else socket.emit('view', message)
}

/** Forgets a view that waits: it is not listened to any more. */
export function unsend(socket: LiveSocket, listenedTo: ListenedTo): void {
  socket.data.unsent.delete(keyOf(listenedTo))
}

function keyOf({ hallId, view }: ListenedTo): string {
  return `${hallId}/${view}`
}

/** What was handed to the connection, and what waits for it. */
function unreadBytes(socket: LiveSocket): number {
  const { transport, writeBuffer } = engineOf(socket)
  const waiting = writeBuffer.map(({ data }) => Buffer.byteLength(data ?? ''))
  return (transport.socket?.bufferedAmount ?? 0) + waiting.reduce((sum, bytes) => sum + bytes, 0)
}
