import { connect, type Socket } from 'node:net'

/** One request of the load: a POST with a JSON body. */
export interface Post {
  readonly path: string
  readonly token: string
  readonly key: string
  readonly body: string
}

/** One kept connection; requests go one after the other. */
export interface HttpLine {
  readonly post: (post: Post) => Promise<RawReply>
  readonly close: () => void
}

export interface RawReply {
  readonly status: number
  readonly body: string
}

const HEAD_END = '\r\n\r\n'
const LENGTH = /\r\ncontent-length: *(\d+)/i

/**
 * A lean HTTP/1.1 client. On two cores a general one costs as much as the server that it measures; this one writes one
 * string and reads one head and one body by its Content-Length, which both servers always send.
 */
export async function openHttpLine(port: number): Promise<HttpLine> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  return { post: poster(socket, port), close: () => socket.destroy() }
}

function poster(socket: Socket, port: number): HttpLine['post'] {
  let received = ''
  let waiting: { resolve: (answer: RawReply) => void; reject: (error: Error) => void } | null = null
  const fail = (error: Error): void => {
    waiting?.reject(error)
    waiting = null
  }
  socket.setEncoding('latin1')
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  socket.on('data', (text) => {
    received += text
    const answer = wholeAnswer(received)
    if (!answer) return
    received = ''
    const { resolve } = waiting ?? {}
    waiting = null
    resolve?.(answer)
  })
  return (post) =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      socket.write(requestText(post, port))
    })
}

/** The answer when it came whole; undefined while a part is missing. */
function wholeAnswer(text: string): RawReply | undefined {
  const headEnd = text.indexOf(HEAD_END)
  if (headEnd < 0) return undefined
  const length = LENGTH.exec(text.slice(0, headEnd))?.[1]
  if (length === undefined) throw new Error(`an answer without Content-Length: ${text.slice(0, 200)}`)
  const bodyAt = headEnd + HEAD_END.length
  if (text.length < bodyAt + Number(length)) return undefined
  return { status: Number(text.slice(9, 12)), body: Buffer.from(text.slice(bodyAt), 'latin1').toString('utf8') }
}

function requestText({ path, token, key, body }: Post, port: number): string {
  return (
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\nidempotency-key: ${key}\r\n` +
    `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
}
