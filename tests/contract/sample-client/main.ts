// A program as a stranger writes it: typed by nothing but the document of a running server, which the test turns into
// `openapi.ts` beside a copy of this file. It prints every answer that it gets as a line of JSON.
import createClient from 'openapi-fetch'
import type { paths } from './openapi.ts'

const client = createClient<paths>({ baseUrl: process.argv[2] ?? 'http://127.0.0.1:8080' })
client.use({
  async onResponse({ request, schemaPath, response }) {
    const answer = { method: request.method.toLowerCase(), path: schemaPath, status: response.status }
    console.log(JSON.stringify({ ...answer, body: await response.clone().json() }))
  },
})

const hall = { hallId: 'hanyang' }
const officer = await signIn('w03')
const kiosk = await pair('demo-kiosk')

const opened = await client.POST('/api/halls/{hallId}/commands/window.open', press(officer, { windowNo: 3 }))
const state = opened.data?.result.window.state
expect(state === 'idle', `window 3 is ${state}`)

const taking = press(kiosk, { phone: '13800000000', matters: ['R001'] })
const taken = await client.POST('/api/halls/{hallId}/commands/ticket.issue', taking)
const again = await client.POST('/api/halls/{hallId}/commands/ticket.issue', taking)
expect(again.data?.repeat, 'the same key has had two effects')

const called = await client.POST('/api/halls/{hallId}/commands/window.next', press(officer, { windowNo: 3 }))
const ticket = called.data?.result.ticket
expect(ticket && ticket.number === taken.data?.result.ticket.number, `${ticket?.number} was called`)

const display = await client.GET('/api/halls/{hallId}/views/display', { ...officer, params: { path: hall } })
expect(display.data?.data.calls[0]?.number === ticket?.number, 'the call is not on the display')
const seat = { ...hall, windowNo: 3 }
await client.GET('/api/halls/{hallId}/views/windows/{windowNo}', { ...officer, params: { path: seat } })

const busy = press(officer, { windowNo: 3, reason: 'meal' as const })
const paused = await client.POST('/api/halls/{hallId}/commands/window.pause', busy)
expect(paused.error?.code === 'window.busy', `a pause with somebody at the window was answered ${paused.error?.code}`)

// @ts-expect-error: the document says that a window has a number, not a name.
await client.POST('/api/halls/{hallId}/commands/window.start', press(officer, { windowNo: 'three' }))

async function signIn(account: string) {
  const { data, error } = await client.POST('/api/sign-in', { body: { account, password: 'demo' } })
  if (!data) throw new Error(error.code)
  return bearer(data.token)
}

async function pair(code: string) {
  const { data, error } = await client.POST('/api/devices/pair', { body: { code } })
  if (!data) throw new Error(error.code)
  return bearer(data.token)
}

function bearer(token: string) {
  return { headers: { authorization: `Bearer ${token}` } }
}

function press<Body>({ headers }: ReturnType<typeof bearer>, body: Body) {
  return { headers, body, params: { path: hall, header: { 'Idempotency-Key': crypto.randomUUID() } } }
}

function expect(holds: unknown, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}
