import type { FastifyInstance } from 'fastify'
import type { Machine } from '../_util/machine.ts'
import { creditTaxpayers, newTaxpayer, ordinaryTaxpayers } from '../_util/taxpayers.ts'

/** The clock of the hall that is played on. */
type Clock = Pick<Machine, 'now' | 'pass' | 'jump'>

/** Whom and what the folder knows at its end, to be found again. */
export interface Known {
  /** Tokens by who holds them. */
  readonly tokens: Readonly<Record<string, string>>
  readonly seq: number
  readonly businessDay: string
  /** The supervisor's view and window 1's as they were then. */
  readonly supervisor: unknown
  readonly windowOne: unknown
  /** An answered command: the same key must be answered the same. */
  readonly answered: { readonly key: string; readonly body: unknown; readonly result: unknown }
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const OFFICERS = [1, 2, 3, 4, 5]

type Body = Record<string, unknown>

/** Two whole days and a third that is still open, with at least one event of every kind. */
export async function playThreeDays(app: FastifyInstance, clock: Clock): Promise<Known> {
  const tokens: Record<string, string> = {
    kiosk: await pair(app, 'demo-kiosk'),
    display: await pair(app, 'demo-display'),
  }
  const staff = [...OFFICERS.map(account), 'w16', 'leader', 'admin', 'g01']
  for (const name of staff) tokens[name] = await signIn(app, name)
  const press = presser(app, clock, tokens)
  await presentation(press)
  for (let day = 0; day < 2; day++) {
    await workDay(press, clock, day * 40)
    await atMidnight(press, clock)
    for (const name of staff) tokens[name] = await signIn(app, name)
    await afterSettingTheClock(press, clock)
  }
  await workDay(press, clock, 80)
  await lastHour(press)
  return remember(app, tokens, press)
}

type Press = (who: string, name: string, body: Body, key?: string) => Promise<Body>

let keyNo = 0

/** Gives a command a second after the last one; a refusal is an error here. */
function presser(app: FastifyInstance, clock: Clock, tokens: Readonly<Record<string, string>>): Press {
  return async (who, name, body, key = `journal-${keyNo++}`) => {
    clock.pass(1_000)
    const headers = { authorization: `Bearer ${tokens[who]}`, 'idempotency-key': key }
    const reply = await app.inject({
      method: 'POST',
      url: `/api/halls/hanyang/commands/${name}`,
      payload: body,
      headers,
    })
    if (reply.statusCode !== 200) throw new Error(`${who} ${name} ${JSON.stringify(body)}: ${reply.body}`)
    return reply.json().result
  }
}

async function presentation(press: Press): Promise<void> {
  await press('leader', 'duty.set-leader', { name: '周敏' })
  const { notice } = await press('leader', 'notice.post', { zh: '今日申报期。', en: 'Filing period today.' })
  await press('leader', 'notice.post', { zh: '请提前备好资料。' })
  await press('leader', 'notice.withdraw', { noticeId: (notice as { noticeId: string }).noticeId })
  await press('leader', 'window.set-tiers', { windowNo: 5, tiers: [['tutoring'], ['general', 'priority']] })
}

/** A day of forty people; `from` says which of the register they are. */
async function workDay(press: Press, clock: Clock, from: number): Promise<void> {
  if (from === 0) for (const windowNo of OFFICERS) await press(account(windowNo), 'window.open', { windowNo })
  if (from === 0) await press('w16', 'window.open', { windowNo: 16 })
  else await press('w16', 'window.resume', { windowNo: 16 })
  const tickets: string[] = []
  for (let no = 0; no < 24; no++) {
    const taxpayer = (no % 4 === 3 ? creditTaxpayers : ordinaryTaxpayers)[from + no]
    tickets.push(await issue(press, { taxpayerId: taxpayer?.id, matters: no % 2 ? ['F001', 'I003'] : [] }))
    clock.pass(30_000)
  }
  const green = await issue(press, { needs: ['elderly'] })
  const byPhone = await issue(press, { phone: `138000000${10 + from / 40}` })
  const tutored = await issue(press, { taxpayerId: newTaxpayer(700 + from), lane: 'tutoring' })
  await press('kiosk', 'ticket.issue', { taxpayerId: ordinaryTaxpayers[from]?.id, matters: ['R002'] })
  await press('g01', 'ticket.grant-grounds', { ticketId: byPhone, grounds: 'green' })
  await press('g01', 'ticket.withdraw-grounds', { ticketId: byPhone, grounds: 'green' })
  await press('kiosk', 'ticket.cancel', { ticketId: tickets[20] })
  await serve(press, clock, green)
  await tutor(press, clock, tutored)
  await odds(press, clock)
}

async function issue(press: Press, body: Body): Promise<string> {
  const { ticket } = await press('kiosk', 'ticket.issue', body)
  return (ticket as { id: string }).id
}

/** Called, recalled, begun, done; grounds seen and not seen. */
async function serve(press: Press, clock: Clock, green: string): Promise<void> {
  await press('w01', 'window.call', { windowNo: 1, ticketId: green, reason: '行动不便' })
  clock.pass(6_000)
  await press('w01', 'window.recall', { windowNo: 1 })
  await press('w01', 'window.start', { windowNo: 1 })
  await press('w01', 'window.confirm-grounds', { windowNo: 1 })
  clock.pass(8 * MINUTE_MS)
  await press('w01', 'window.complete', { windowNo: 1, matters: ['F001'] })
  const declared = await issue(press, { needs: ['military'] })
  await press('w01', 'window.call', { windowNo: 1, ticketId: declared, reason: '核实身份' })
  await press('w01', 'window.refute-grounds', { windowNo: 1 })
  await press('w01', 'window.start', { windowNo: 1 })
  clock.pass(4 * MINUTE_MS)
}

async function tutor(press: Press, clock: Clock, ticketId: string): Promise<void> {
  await press('w16', 'window.next', { windowNo: 16 })
  await press('w16', 'window.start', { windowNo: 16 })
  clock.pass(12 * MINUTE_MS)
  await press('w16', 'window.complete', { windowNo: 16 })
  await press('w16', 'window.next', { windowNo: 16 })
  await press('w16', 'window.pause', { windowNo: 16, reason: 'meal' })
  await press('w05', 'window.call', { windowNo: 5, ticketId, reason: '辅导后办理' })
  await press('w05', 'window.start', { windowNo: 5 })
  clock.pass(5 * MINUTE_MS)
  await press('w05', 'window.complete', { windowNo: 5 })
}

/** Everything that does not go straight: missed, back again, undone, sent on, paused. */
async function odds(press: Press, clock: Clock): Promise<void> {
  for (const windowNo of [2, 3, 4]) await press(account(windowNo), 'window.next', { windowNo })
  const { ticket: missed } = await press('w02', 'window.no-show', { windowNo: 2 })
  await press('w03', 'window.start', { windowNo: 3 })
  await press('w03', 'window.transfer', { windowNo: 3, to: { windowNo: 2 } })
  await press('w02', 'window.next', { windowNo: 2 })
  await press('w02', 'window.transfer', { windowNo: 2, to: { lane: 'general' } })
  await press('w04', 'window.start', { windowNo: 4 })
  clock.pass(6 * MINUTE_MS)
  const { completed } = await press('w04', 'window.next', { windowNo: 4, matters: ['I003'] })
  await press('w04', 'window.reopen', { windowNo: 4, ticketId: (completed as { id: string }).id })
  await press('w04', 'window.complete', { windowNo: 4 })
  await press('w03', 'window.next', { windowNo: 3 })
  await press('w03', 'window.start', { windowNo: 3 })
  // It may be the one who was sent on twice already: a third time is the leader's to say (R12).
  await press('leader', 'window.transfer', { windowNo: 3, to: { windowNo: 2 } })
  await press('w02', 'window.pause', { windowNo: 2, reason: 'break' })
  clock.pass(10 * MINUTE_MS)
  await press('w02', 'window.resume', { windowNo: 2 })
  await press('g01', 'ticket.reinstate', { ticketId: (missed as { id: string }).id })
  await press('w01', 'window.next', { windowNo: 1 })
  await press('w03', 'window.close', { windowNo: 3 })
  await press('w03', 'window.open', { windowNo: 3 })
}

/** The leader closes, thinks better of it, and midnight ends the day. */
async function atMidnight(press: Press, clock: Clock): Promise<void> {
  await press('leader', 'day.close', {})
  await press('leader', 'day.reopen', {})
  clock.pass(8 * HOUR_MS)
  await issue(press, {})
  // Nobody presses in the night; the first of the morning opens the day.
  clock.pass(13 * HOUR_MS - (clock.now() % HOUR_MS))
}

/** In the morning somebody has set the machine's clock, and the administrator says that it is right (R15b). */
async function afterSettingTheClock(press: Press, clock: Clock): Promise<void> {
  clock.jump(20 * MINUTE_MS)
  await press('admin', 'clock.confirm', {})
}

/** People are left at windows and in every lane: the folder is closed in the middle of a day. */
async function lastHour(press: Press): Promise<void> {
  await press('w02', 'window.next', { windowNo: 2 })
  await press('w02', 'window.start', { windowNo: 2 })
  await press('w04', 'window.pause', { windowNo: 4, reason: 'meal' })
  await issue(press, { taxpayerId: creditTaxpayers[150]?.id })
  await issue(press, { taxpayerId: newTaxpayer(950), lane: 'tutoring' })
  await issue(press, { phone: '13800000099' })
}

async function remember(app: FastifyInstance, tokens: Readonly<Record<string, string>>, press: Press): Promise<Known> {
  const key = 'journal-answered'
  const body = { taxpayerId: ordinaryTaxpayers[160]?.id }
  const result = await press('kiosk', 'ticket.issue', body, key)
  const supervisor = await view(app, tokens.leader, 'supervisor')
  const windowOne = await view(app, tokens.w01, 'windows/1')
  const data = supervisor.data as { businessDay: string }
  return {
    tokens,
    seq: supervisor.seq as number,
    businessDay: data.businessDay,
    supervisor: supervisor.data,
    windowOne: windowOne.data,
    answered: { key, body, result },
  }
}

async function view(app: FastifyInstance, token: string | undefined, name: string): Promise<Body> {
  const headers = { authorization: `Bearer ${token}` }
  return (await app.inject({ url: `/api/halls/hanyang/views/${name}`, headers })).json()
}

async function pair(app: FastifyInstance, code: string): Promise<string> {
  return (await app.inject({ method: 'POST', url: '/api/devices/pair', payload: { code } })).json().token
}

async function signIn(app: FastifyInstance, name: string): Promise<string> {
  const reply = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { account: name, password: 'demo' } })
  return reply.json().token
}

function account(windowNo: number): string {
  return `w${String(windowNo).padStart(2, '0')}`
}
