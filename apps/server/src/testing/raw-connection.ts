import { connect, type Socket } from 'node:net'

/** A connection on which bytes are said as they are. */
export interface RawConnection {
  readonly socket: Socket
  /** Whatever has come so far. */
  readonly heard: () => string
  readonly isOver: () => boolean
}

/** Opens a connection to a server on this machine and says something at once. */
export function openRaw(port: number, text = ''): RawConnection {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  let isOver = false
  socket.setEncoding('latin1')
  socket.on('data', (piece) => (heard += piece))
  socket.on('error', () => undefined)
  socket.on('close', () => (isOver = true))
  if (text !== '') socket.write(text)
  return { socket, heard: () => heard, isOver: () => isOver }
}

/** A request without a body, as it stands on the line. */
export function requestText(path: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}
