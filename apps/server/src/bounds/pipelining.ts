import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { LIMITS } from '@one-window/protocol'

type Asked = readonly [request: IncomingMessage, reply: ServerResponse]

/** What a connection has asked for and has not been answered yet. */
interface Line {
  answering: number
  readonly waiting: Asked[]
}

/**
 * Node hands over at once whatever a connection sends in one piece, a thousand requests too, and keeps all their
 * answers until they are read. Here a few are answered at a time and a few more wait; whoever sends more than that
 * without waiting for an answer loses the connection. Registered last: it stands before all that listens to requests.
 */
export function boundPipelining(server: Server): void {
  const listeners = server.listeners('request') as ((...asked: Asked) => void)[]
  const lines = new WeakMap<Socket, Line>()
  server.removeAllListeners('request')
  server.on('request', (...asked: Asked) => {
    const { socket } = asked[0]
    const line = lines.get(socket) ?? { answering: 0, waiting: [] }
    lines.set(socket, line)
    if (line.answering < LIMITS.requestsAnsweredPerConnectionMax) answer(line, asked)
    else if (line.waiting.length < LIMITS.requestsWaitingPerConnectionMax) line.waiting.push(asked)
    else end(socket, line)
  })

  function answer(line: Line, asked: Asked): void {
    line.answering++
    asked[1].once('close', () => {
      line.answering--
      const next = line.waiting.shift()
      if (next) answer(line, next)
    })
    for (const listener of listeners) listener.call(server, ...asked)
  }
}

function end(socket: Socket, line: Line): void {
  line.waiting.length = 0
  socket.destroy()
}
