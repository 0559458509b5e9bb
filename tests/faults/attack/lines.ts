import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Size, type Stage, Tally } from './stage.ts'

const STATUS = /HTTP\/1\.1 (\d{3})/g
const AT_ONCE = 100

/** Many requests on each connection at once, without waiting for an answer and without a token. */
export async function pipeline({ port }: Stage, { count, forMs }: Size, paths: readonly string[], connections: number) {
  const tally = new Tally()
  const each = Math.ceil(count / connections)
  const text = (no: number): string => `GET ${paths[no % paths.length]} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`
  const flood = async (): Promise<void> => {
    const line = await open(port, tally)
    if (!line) return
    let answered = 0
    line.on('data', (part) => {
      for (const [, status] of part.toString('latin1').matchAll(STATUS)) {
        answered++
        tally.answer(status ?? '')
      }
      if (answered >= each) line.destroy()
    })
    line.write(Array.from({ length: each }, (_, no) => text(no)).join(''))
    tally.sent(each)
    await ended(line, forMs, tally)
  }
  await Promise.all(Array.from({ length: connections }, flood))
  return tally.seen()
}

/** Connections that say they will send a body and then hardly do. */
export async function slowBodies({ port }: Stage, { count, forMs }: Size) {
  const tally = new Tally()
  const head = `POST /api/sign-in HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: 60000\r\n\r\n{`
  const drip = async (): Promise<void> => {
    const line = await open(port, tally)
    if (!line) return
    line.on('data', (part) => {
      for (const [, status] of part.toString('latin1').matchAll(STATUS)) tally.answer(status ?? '')
    })
    line.write(head)
    tally.sent()
    const drops = setInterval(() => line.write(' '), 1_000)
    await ended(line, forMs, tally)
    clearInterval(drops)
  }
  await inCrowds(count, drip, count)
  return tally.seen()
}

/** Handshakes of a live line that nobody was admitted to, as fast as they are answered. */
export async function handshakes({ port }: Stage, { count, forMs }: Size) {
  const tally = new Tally()
  const endsAt = performance.now() + forMs
  const address = `http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling`
  const shake = async (): Promise<void> => {
    if (performance.now() > endsAt) return
    tally.sent()
    const status = await fetch(address, { signal: AbortSignal.timeout(forMs) }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.status
      },
      () => 'cut',
    )
    tally.answer(status)
  }
  await inCrowds(count, shake)
  await pause(Math.max(0, endsAt - performance.now()))
  return tally.seen()
}

/** All of them, so many at a time until each has been tried. */
export async function inCrowds(count: number, work: (no: number) => Promise<void>, atOnce = AT_ONCE): Promise<void> {
  let started = 0
  const next = async (): Promise<void> => {
    while (started < count) await work(started++)
  }
  await Promise.all(Array.from({ length: Math.min(count, atOnce) }, next))
}

async function open(port: number, tally: Tally): Promise<Socket | undefined> {
  const line = connect({ host: '127.0.0.1', port })
  // A connection that is refused or cut is an answer too; `close` follows.
  line.on('error', () => tally.answer('cut'))
  await new Promise<void>((resolve) => {
    line.once('connect', resolve)
    line.once('close', () => resolve())
  })
  return line.destroyed ? undefined : line
}

/** Waits until the server ends the connection, or ends it by itself when its time is up. */
async function ended(line: Socket, forMs: number, tally: Tally): Promise<void> {
  const closed = new Promise<'closed'>((resolve) => line.once('close', () => resolve('closed')))
  const over = line.destroyed ? 'closed' : await Promise.race([closed, pause(forMs, 'late', { ref: false })])
  if (over === 'late') tally.answer('still open')
  line.destroy()
}
