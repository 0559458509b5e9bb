import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHall } from '../_util/hall-database.ts'
import { startInProcess } from '../_util/in-process.ts'
import { openWindows, type Person, pair, type Reply, signIn } from '../_util/people.ts'
import { type ChildServer, startServer } from '../_util/server.ts'
import { ordinaryTaxpayers } from '../_util/taxpayers.ts'

const WINDOWS = Array.from({ length: 15 }, (_, index) => index + 1)
const PRESSES = 200
/** What a visit was for is done: a Next with it completes, however soon it comes (R8b). */
const DONE = ['F001']

let server: ChildServer
let officers: Person[]
let kiosks: Person[]

beforeAll(async () => {
  server = await startServer()
  officers = await openWindows(server.url, WINDOWS)
  kiosks = await Promise.all(Array.from({ length: 5 }, () => pair(server.url, 'demo-kiosk')))
})
afterAll(() => server.remove())

/** The officers press Next once, so that no window is ready and numbers wait. */
async function fillTheHall(count: number): Promise<void> {
  const issued = Array.from({ length: count + WINDOWS.length }, () => kiosk(0).order('ticket.issue', {}))
  await Promise.all(issued)
  await Promise.all(WINDOWS.map((windowNo) => officerAt(windowNo).order('window.next', { windowNo })))
}

function officerAt(windowNo: number): Person {
  return officers[windowNo - 1] as Person
}

function kiosk(index: number): Person {
  return kiosks[index] as Person
}

/** Answers without `repeat`, which is the one thing in which equal answers may differ. */
function told({ status, body }: Reply): unknown {
  return { ...body, status, repeat: undefined }
}

function repeats(replies: readonly Reply[]): boolean[] {
  return replies.map(({ body }) => body.repeat === true)
}

describe('many presses at once', () => {
  it('[R7] 200 parallel Next from 15 windows give each ticket to one window and each window one ticket', async () => {
    await fillTheHall(PRESSES)
    const windowNos = Array.from({ length: PRESSES }, (_, index) => (index % WINDOWS.length) + 1)
    const results = await Promise.all(
      windowNos.map((windowNo) => officerAt(windowNo).order('window.next', { windowNo, matters: DONE })),
    )
    const called = results.map(({ ticket }) => ticket?.id)
    expect(called).not.toContain(undefined)
    expect(new Set(called).size).toBe(PRESSES)
    expect(new Set(results.map(({ completed }) => completed?.id)).size).toBe(PRESSES)
    expect(results.map(({ ticket }) => ticket?.windowNo)).toEqual(windowNos)
    expect(readHall(server.dataDir).problems).toEqual([])
  })

  it('[R1] one taxpayer at five kiosks at once gets one number', async () => {
    const taxpayerId = ordinaryTaxpayers[0]?.id ?? ''
    const results = await Promise.all(kiosks.map((one) => one.order('ticket.issue', { taxpayerId })))
    expect(new Set(results.map(({ ticket }) => ticket.id)).size).toBe(1)
    expect(results.filter(({ existing }) => !existing)).toHaveLength(1)
  })

  it('[R7] 15 officers who take one window at once: one gets it', async () => {
    const windowNo = 15
    await officerAt(windowNo).order('window.complete', { windowNo })
    await officerAt(windowNo).order('window.close', { windowNo })
    await Promise.all(WINDOWS.slice(0, 14).map((own) => leave(own)))
    const replies = await Promise.all(officers.map((officer) => officer.send('window.open', { windowNo })))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(14)
    const winner = officers[replies.findIndex(({ status }) => status === 200)]
    await winner?.order('window.close', { windowNo })
    await Promise.all(WINDOWS.map((own) => officerAt(own).order('window.open', { windowNo: own })))
    expect(readHall(server.dataDir).problems).toEqual([])
  })
})

async function leave(windowNo: number): Promise<void> {
  await officerAt(windowNo).order('window.complete', { windowNo })
  await officerAt(windowNo).order('window.close', { windowNo })
}

describe('the same key', () => {
  it('five times at once has one effect and five equal answers', async () => {
    await fillTheHall(20)
    const before = readHall(server.dataDir).events.length
    const key = randomUUID()
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => officerAt(1).send('window.next', { windowNo: 1, matters: DONE }, key)),
    )
    expect(replies.map(told)).toEqual(Array(5).fill(told(replies[0] as Reply)))
    expect(repeats(replies).filter((isRepeat) => isRepeat)).toHaveLength(4)
    const since = readHall(server.dataDir).events.slice(before)
    expect(since.map(({ name }) => name)).toEqual(['ticket.completed', 'ticket.called'])
  })

  it('five times in one turn of the event loop, and so in one batch, has one effect and five equal answers', async () => {
    const alone = await startInProcess()
    try {
      const [officer, atKiosk] = [await signIn(alone.url, 'w01'), await pair(alone.url, 'demo-kiosk')]
      await officer.order('window.open', { windowNo: 1 })
      for (let no = 0; no < 3; no++) await atKiosk.order('ticket.issue', {})
      const press = () =>
        alone.app.inject({
          method: 'POST',
          url: '/api/halls/hanyang/commands/window.next',
          headers: { authorization: `Bearer ${officer.token}`, 'idempotency-key': 'pressed-once' },
          payload: { windowNo: 1 },
        })
      const replies = await Promise.all([press(), press(), press(), press(), press()])
      expect(replies.map(({ statusCode }) => statusCode)).toEqual(Array(5).fill(200))
      const bodies = replies.map((reply) => reply.json<Reply['body']>())
      expect(bodies.map((body) => ({ ...body, repeat: null }))).toEqual(Array(5).fill({ ...bodies[0], repeat: null }))
      expect(bodies.filter(({ repeat }) => !repeat)).toHaveLength(1)
      const { events, problems } = readHall(alone.dataDir)
      expect(events.filter(({ name }) => name === 'ticket.called')).toHaveLength(1)
      expect(problems).toEqual([])
    } finally {
      await alone.close()
    }
  })

  it('in later batches is answered as the first time, whatever happened since', async () => {
    const key = randomUUID()
    const first = await officerAt(2).send('window.next', { windowNo: 2 }, key)
    await officerAt(2).order('window.next', { windowNo: 2 })
    const before = readHall(server.dataDir).events.length
    for (let time = 0; time < 4; time++) {
      const again = await officerAt(2).send('window.next', { windowNo: 2 }, key)
      expect(told(again)).toEqual(told(first))
      expect(again.body.repeat).toBe(true)
    }
    expect(readHall(server.dataDir).events.length).toBe(before)
  })

  it('of a nameless number five times at once is one number', async () => {
    const key = randomUUID()
    const replies = await Promise.all(Array.from({ length: 5 }, () => kiosk(0).send('ticket.issue', {}, key)))
    expect(new Set(replies.map(({ body }) => body.result.ticket.number)).size).toBe(1)
    expect(repeats(replies).filter((isRepeat) => !isRepeat)).toHaveLength(1)
  })

  it('of a refusal repeats the refusal', async () => {
    const key = randomUUID()
    const refuse = () => officerAt(3).send('window.pause', { windowNo: 3, reason: 'meal' }, key)
    const replies = [await refuse(), await refuse(), ...(await Promise.all([refuse(), refuse(), refuse()]))]
    expect(replies.map(({ status, body }) => [status, body.code])).toEqual(Array(5).fill([409, 'window.busy']))
    expect(repeats(replies)).toEqual([false, true, true, true, true])
  })

  it('with another body or another command is refused and changes nothing', async () => {
    const key = randomUUID()
    await officerAt(4).send('window.next', { windowNo: 4 }, key)
    const before = readHall(server.dataDir).events.length
    const replies = await Promise.all([
      officerAt(4).send('window.next', { windowNo: 5 }, key),
      officerAt(4).send('window.next', { windowNo: 4, expect: null }, key),
      officerAt(4).send('window.complete', { windowNo: 4 }, key),
    ])
    expect(replies.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([422, 'idempotency-key.reused']),
    )
    expect(readHall(server.dataDir).events.length).toBe(before)
  })

  it('of another officer is another key', async () => {
    const key = randomUUID()
    const replies = await Promise.all([6, 7].map((no) => officerAt(no).send('window.next', { windowNo: no }, key)))
    expect(repeats(replies)).toEqual([false, false])
  })

  it('survives a restart of the server', async () => {
    const key = randomUUID()
    const first = await officerAt(8).send('window.next', { windowNo: 8 }, key)
    expect(await server.stop()).toBe(0)
    await server.start()
    const again = await officerAt(8).send('window.next', { windowNo: 8 }, key)
    expect(told(again)).toEqual(told(first))
    expect(again.body.repeat).toBe(true)
    expect(readHall(server.dataDir).problems).toEqual([])
  })
})
