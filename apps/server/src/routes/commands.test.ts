import { COMMANDS, type CommandName, LIMITS } from '@one-window/protocol'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commandUrl, openTestHall, type TestHall } from '../testing/test-hall.ts'

type Json = Record<string, unknown>

/** A body of each command that its schema takes; whatever it names does not exist. */
const BODIES: Record<CommandName, Json> = bodiesOf({
  ticketId: 'no-such-ticket',
  windowNo: 998,
  taskId: 'none',
  blockId: 'none',
  appointmentId: 'none',
  noticeId: 'none',
  number: 'Z999',
  reason: 'break',
  grounds: 'green',
  stars: 5,
  tiers: [['general']],
  to: { lane: 'general' },
  zh: '通知',
  name: null,
  kind: 'check',
  lane: 'general',
  count: 5,
  issuedAt: '2026-11-23T02:00:00.000Z',
  taxpayerId: '91420105MA0000015P',
  slotStart: '2026-11-23T02:00:00.000Z',
  slotEnd: '2026-11-23T03:00:00.000Z',
})

const BAD_BODY = /^(body\.(invalid|malformed)|taxpayer-id\.invalid)$/
const PROBLEM = expect.stringMatching(/^application\/problem\+json/)

let hall: TestHall
const tokens = new Map<string, string>()

beforeAll(async () => {
  hall = await openTestHall()
  for (const kind of ['kiosk', 'display', 'evaluator'] as const) tokens.set(kind, await hall.pair(kind))
  const accounts = { officer: 'w03', tutor: 'w16', auxiliary: 'b01', guide: 'g01', leader: 'leader', admin: 'admin' }
  for (const [role, account] of Object.entries(accounts)) tokens.set(role, await hall.signIn(account))
})
afterAll(() => hall.close())
// Failures without a token are counted per minute and address.
beforeEach(() => hall.pass(61_000))

describe.each(COMMANDS)('$name', ({ name, roles, body }) => {
  const allowed = roles.find((role) => role !== 'follower') ?? 'admin'
  const good = BODIES[name]
  const required = (body as { required?: string[] }).required ?? []
  const known = Object.keys((body as { properties: Json }).properties)

  const bad: [string, unknown][] = [
    ['no body', undefined],
    ['a list', []],
    ['text', '"text"'],
    ['an unknown field', { ...good, surprise: 1 }],
    ...known.map((field): [string, unknown] => [`${field} of the wrong type`, { ...good, [field]: { wrong: true } }]),
    ...known.map((field): [string, unknown] => [`${field} oversized`, { ...good, [field]: 'x'.repeat(5_000) }]),
    ...required.map((field): [string, unknown] => [`no ${field}`, without(good, field)]),
  ]

  it.each(bad)('refuses %s with 400', async (_what, body) => {
    await expectRefused(() => send(name, body, tokens.get(allowed)), 400, BAD_BODY)
  })

  it('asks for a token first', async () => {
    await expectRefused(() => send(name, good, undefined), 401, 'not-signed-in')
    await expectRefused(() => send(name, '{malformed', 'A'.repeat(43)), 401, 'not-signed-in')
  })

  it('refuses every other role', async () => {
    for (const [role, token] of tokens) {
      if (!(roles as readonly string[]).includes(role)) {
        await expectRefused(() => send(name, good, token), 403, 'role.not-allowed')
      }
    }
  })

  it('asks for a key that fits', async () => {
    const token = tokens.get(allowed)
    await expectRefused(() => send(name, good, token, ''), 400, 'idempotency-key.missing')
    const long = 'k'.repeat(LIMITS.idempotencyKeyCharsMax + 1)
    await expectRefused(() => send(name, good, token, long), 400, 'idempotency-key.invalid')
    await expectRefused(() => send(name, good, token, 'with space'), 400, 'idempotency-key.invalid')
  })

  it('refuses malformed, foreign and huge bodies', async () => {
    const token = tokens.get(allowed)
    await expectRefused(() => send(name, '{"windowNo":', token), 400, 'body.malformed')
    await expectRefused(() => send(name, 'windowNo=1', token, 'k', 'text/plain'), 415, 'body.not-json')
    await expectRefused(() => send(name, JSON.stringify('x'.repeat(10_000_000)), token), 413, 'body.too-large')
  })

  it('does not find another hall', async () => {
    const url = commandUrl(name).replace('hanyang', 'elsewhere')
    await expectRefused(() => hall.post(url, good, headersOf(tokens.get(allowed), 'k')), 404, 'hall.unknown')
  })
})

it('every command that names an unknown ticket or window is answered 404, or 409 when it is not built', async () => {
  for (const { name, roles, available, body } of COMMANDS) {
    const { required = [] } = body as { required?: string[] }
    if (!required.some((field) => ['ticketId', 'windowNo', 'noticeId'].includes(field))) continue
    const allowed = roles.find((role) => role !== 'follower') ?? 'admin'
    const { status } = await send(name, BODIES[name], tokens.get(allowed), name)
    expect([name, status]).toEqual([name, available ? 404 : 409])
  }
})

it('an unknown command is 404, after the token and before the body', async () => {
  await expectRefused(() => hall.post(commandUrl('window.dance'), {}, headersOf(undefined, 'k')), 401, 'not-signed-in')
  await expectRefused(
    () => hall.post(commandUrl('window.dance'), {}, headersOf(tokens.get('officer'), 'k')),
    404,
    'command.unknown',
  )
})

it('a token that has ended is 401 token.expired', async () => {
  const token = await hall.signIn('w05')
  hall.pass(LIMITS.tokenSlidingHours * 3_600_000)
  for (const { name } of COMMANDS.slice(0, 10)) {
    await expectRefused(() => send(name, BODIES[name], token), 401, 'token.expired')
  }
})

it('an account that gives commands too fast is slowed down, by whichever token, and nobody else', async () => {
  const tokens = [await hall.signIn('w05'), await hall.signIn('w05')]
  const press = (count: number) => send('window.start', BODIES['window.start'], tokens[count % 2])
  for (let count = 0; count < LIMITS.commandsPerActorPerMinuteMax; count += 500) {
    await Promise.all(Array.from({ length: 500 }, (_, index) => press(index)))
  }
  await expectRefused(() => press(0), 429, 'too-fast')
  await expectRefused(() => press(1), 429, 'too-fast')
  expect((await send('window.start', BODIES['window.start'], await hall.signIn('w06'))).status).toBe(404)
  hall.pass(60_000)
  expect((await press(0)).status).toBe(404)
})

/** The status and code are right, the log has one line, and nothing was changed. */
async function expectRefused(
  ask: () => ReturnType<TestHall['post']>,
  status: number,
  code: string | RegExp,
): Promise<void> {
  const seq = seqNow()
  const lines = hall.logLines.length
  const answer = await ask()
  expect(answer).toMatchObject({ status, headers: { 'content-type': PROBLEM }, body: { status } })
  expect(answer.body.code).toMatch(code)
  expect(hall.logLines.slice(lines)).toMatchObject([{ status, code: answer.body.code }])
  expect(seqNow()).toBe(seq)
}

function send(name: CommandName, body: unknown, token: string | undefined, key = 'k', type = 'application/json') {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  return hall.post(commandUrl(name), payload, { ...headersOf(token, key), 'content-type': type })
}

function headersOf(token: string | undefined, key: string): Record<string, string> {
  return { ...(token ? { authorization: `Bearer ${token}` } : {}), 'idempotency-key': key }
}

function seqNow(): number {
  return hall.rows<{ seq: number }>('select max(seq) as seq from journal')[0]?.seq ?? 0
}

function without(body: Json, field: string): Json {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== field))
}

function bodiesOf(values: Json): Record<CommandName, Json> {
  const bodyOf = (schema: unknown): Json => {
    const { required = [] } = schema as { required?: string[] }
    return Object.fromEntries(required.map((field) => [field, values[field]]))
  }
  const bodies = COMMANDS.map(({ name, body }) => [name, bodyOf(body)])
  return {
    ...Object.fromEntries(bodies),
    'window.call': { windowNo: 998, ticketId: 'no-such-ticket', reason: 'lost' },
  }
}
