import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type InProcessServer, startInProcess } from '../../_util/in-process.ts'
import { readOwners } from './trees.ts'
import { openWal } from './wal.ts'

const PAST_THE_TABLES = 'page 1 (size of the file)'

let server: InProcessServer
let keyNo = 0
beforeEach(async () => {
  server = await startInProcess()
})
afterEach(() => server.close())

async function post(url: string, payload: object, token = '', key = `key-${keyNo++}`): Promise<{ token: string }> {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key }
  const reply = await server.app.inject({ method: 'POST', url, payload, headers })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

/** The tables and indexes of which one press writes a page, leaves and inner pages alike. */
async function writtenBy(press: () => Promise<unknown>): Promise<string[]> {
  const file = path.join(server.dataDir, 'one-window.db')
  const wal = openWal(`${file}-wal`)
  await press()
  const [commit = [], ...others] = wal.commits()
  wal.close()
  expect(others, 'one press is one COMMIT').toEqual([])
  const ownerOf = readOwners(file)
  const trees = new Set(commit.map((pageNo) => ownerOf(pageNo).replace(/, (internal|overflow)$/, '')))
  trees.delete(PAST_THE_TABLES)
  return [...trees].toSorted()
}

const press = (name: string, body: object, token: string, key?: string) =>
  post(`/api/halls/hanyang/commands/${name}`, body, token, key)

it('an issue and a next write only tables and indexes in which something changes', async () => {
  const { token: kiosk } = await post('/api/devices/pair', { code: 'demo-kiosk' })
  const { token: officer } = await post('/api/sign-in', { account: 'w03', password: 'demo' })
  await press('window.open', { windowNo: 3 }, officer)
  const issue = (tail: number) => press('ticket.issue', { phone: `1381234567${tail}` }, kiosk)
  const next = () => press('window.next', { windowNo: 3 }, officer)
  await issue(1)
  expect(await writtenBy(() => issue(2))).toEqual([
    'journal',
    'live_party',
    'outcome',
    'person',
    'ticket',
    'ticket_number',
  ])
  await next()
  expect(await writtenBy(next)).toEqual([
    'journal',
    'live_party',
    'outcome',
    'service_window',
    'service_window_ticket',
    'ticket',
    'ticket_current_at_window',
  ])
})

it('a key that is sent again writes nothing', async () => {
  const { token: kiosk } = await post('/api/devices/pair', { code: 'demo-kiosk' })
  await press('ticket.issue', {}, kiosk, 'one-key')
  expect(await writtenBy(() => press('ticket.issue', {}, kiosk, 'one-key'))).toEqual([])
})
