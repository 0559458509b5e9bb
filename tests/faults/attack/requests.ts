import { randomUUID } from 'node:crypto'
import { inCrowds } from './lines.ts'
import { type Seen, type Size, type Stage, Tally } from './stage.ts'

/** A kiosk whose button is stuck: numbers for nobody, as fast as they are answered. */
export function stuckKiosk(stage: Stage, size: Size): Promise<Seen> {
  const path = `/api/halls/${stage.hallId}/commands/ticket.issue`
  return asked(stage, size, () => ({
    path,
    headers: { authorization: `Bearer ${stage.kioskToken}`, 'idempotency-key': randomUUID() },
    body: {},
  }))
}

/** Guesses at passwords: of accounts that exist, and of some that somebody makes up. */
export function guesses(stage: Stage, size: Size): Promise<Seen> {
  return asked(stage, size, (no) => ({
    path: '/api/sign-in',
    headers: {},
    body: { account: no % 2 ? `w${String((no % 15) + 1).padStart(2, '0')}` : `nobody-${no}`, password: `guess-${no}` },
  }))
}

/** Guesses at pairing codes. */
export function codes(stage: Stage, size: Size): Promise<Seen> {
  return asked(stage, size, (no) => ({ path: '/api/devices/pair', headers: {}, body: { code: `demo-${no}` } }))
}

/** A device that reads without end: views and the catalogue. */
export function greedyReader(stage: Stage, size: Size): Promise<Seen> {
  const paths = ['views/display', 'views/kiosk', 'queries/matters'].map((path) => `/api/halls/${stage.hallId}/${path}`)
  return asked(stage, size, (no) => ({
    path: paths[no % paths.length] ?? '',
    headers: { authorization: `Bearer ${stage.kioskToken}` },
  }))
}

interface Asked {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: object
}

async function asked({ port }: Stage, { count, forMs }: Size, ask: (no: number) => Asked): Promise<Seen> {
  const tally = new Tally()
  const endsAt = performance.now() + forMs
  await inCrowds(count, async (no) => {
    if (performance.now() > endsAt) return
    const { path, headers, body } = ask(no)
    tally.sent()
    tally.answer(await statusOf(`http://127.0.0.1:${port}${path}`, headers, body))
  })
  return tally.seen()
}

async function statusOf(url: string, headers: Asked['headers'], body: object | undefined): Promise<number | 'cut'> {
  const post = body && { method: 'POST', body: JSON.stringify(body) }
  try {
    const response = await fetch(url, {
      ...post,
      headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    // The server ended the connection: that is the answer.
    return 'cut'
  }
}
