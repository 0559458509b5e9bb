import { request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Hall } from './hall.ts'

/** The screens, as far as the front has to know them. */
export interface Screens {
  /** The app that an address belongs to. */
  readonly appOf: (url: string) => string | undefined
  readonly serve: (app: string, request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly close: () => Promise<void>
}

const TARGET = '127.0.0.1'
const NO_HALL = 'The hall’s server could not start; the terminal says why. It is started again on the next edit.\n'

/**
 * Answers at one address: screens from their sources, everything else from the hall. Requests reach the hall as they
 * came, so that its guard sees the true Host and Origin.
 */
export function answerAll(server: Server, hall: Pick<Hall, 'port'>, screens: Screens): void {
  server.on('request', (request, response) => {
    const app = screens.appOf(request.url ?? '/')
    void (app ? screens.serve(app, request, response) : forward(hall, request, response))
  })
  server.on('upgrade', (request, socket, head) => {
    // Vite's own sockets tell the pages of edits; it listens at the same server.
    const isOfVite = request.headers['sec-websocket-protocol']?.startsWith('vite-')
    if (!isOfVite) void forwardSocket(hall, request, socket, head)
  })
}

async function forward(hall: Pick<Hall, 'port'>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const port = await hall.port()
  if (port === null) return void response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end(NO_HALL)
  const { method, url: path, headers } = request
  const passed = ask({ host: TARGET, port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    answer.pipe(response)
  })
  // The hall went away in between: the client asks again, as it does for every lost connection.
  passed.on('error', () => response.destroy())
  response.on('close', () => passed.destroy())
  request.pipe(passed)
}

async function forwardSocket(hall: Pick<Hall, 'port'>, request: IncomingMessage, socket: Duplex, head: Buffer) {
  socket.on('error', () => socket.destroy())
  const port = await hall.port()
  if (port === null) return void socket.destroy()
  const passed = connect(port, TARGET, () => {
    passed.write(`${request.method} ${request.url} HTTP/1.1\r\n${headerLines(request)}\r\n\r\n`)
    passed.write(head)
    passed.pipe(socket).pipe(passed)
  })
  passed.on('error', () => socket.destroy())
  passed.on('close', () => socket.destroy())
  socket.on('close', () => passed.destroy())
}

function headerLines({ rawHeaders }: IncomingMessage): string {
  const names = rawHeaders.filter((_, index) => index % 2 === 0)
  return names.map((name, index) => `${name}: ${rawHeaders[index * 2 + 1]}`).join('\r\n')
}
