import { randomUUID } from 'node:crypto'
import type { Command } from '@one-window/protocol'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type BadDisk, installBadDisk } from '../_util/bad-disk.ts'
import { readHall } from '../_util/hall-database.ts'
import { type InProcessServer, startInProcess } from '../_util/in-process.ts'
import { openWindows, type Person, pair } from '../_util/people.ts'

let disk: BadDisk
let hall: InProcessServer
let officers: Person[]
let kiosks: Person[]

beforeAll(async () => {
  disk = installBadDisk()
  hall = await startInProcess()
  officers = await openWindows(hall.url, [1, 2, 3])
  kiosks = await Promise.all([pair(hall.url, 'demo-kiosk'), pair(hall.url, 'demo-kiosk')])
})
afterEach(() => {
  disk.fillAt(0)
})
afterAll(async () => {
  await hall.close()
  disk.repair()
})

/** A press of everybody at once, which shares one batch or two. */
function presses(): { person: Person; command: Command; key: string }[] {
  const next = (windowNo: number): Command => ({ name: 'window.next', body: { windowNo } })
  const issue: Command = { name: 'ticket.issue', body: { needs: ['elderly'] } }
  return [
    ...kiosks.map((person) => ({ person, command: issue })),
    ...officers.map((person, index) => ({ person, command: next(index + 1) })),
  ].map((press) => ({ ...press, key: randomUUID() }))
}

const send = (press: ReturnType<typeof presses>[number]) =>
  press.person.send(press.command.name, press.command.body, press.key)

it('a disk that is full at any write of a batch: 503, nothing changed, and the same press goes through afterwards', async () => {
  let rounds = 0
  for (let write = 1; ; write++) {
    disk.fillAt(write)
    const all = presses()
    const before = readHall(hall.dataDir)
    const replies = await Promise.all(all.map(send))
    const wasFull = disk.writes() >= write
    disk.fillAt(0)
    const failed = replies.filter(({ status }) => status === 503)
    expect(replies.every(({ status }) => [200, 503].includes(status))).toBe(true)
    expect(failed.length > 0).toBe(wasFull)
    for (const { body } of failed) expect(body.code).toBe('not-committed')
    const accepted = replies.filter(({ status }) => status === 200).length
    if (accepted === 0) expect(readHall(hall.dataDir).events).toEqual(before.events)
    const again = await Promise.all(all.map(send))
    expect(again.map(({ status, body }) => [status, body.repeat])).toEqual(
      replies.map(({ status }) => [200, status === 200]),
    )
    expect(readHall(hall.dataDir).problems).toEqual([])
    rounds++
    if (!wasFull) break
  }
  // One round for each write of a batch, and the last one, in which the disk was never full.
  expect(rounds).toBeGreaterThan(5)
})

it('a disk whose fsync takes 200 ms: everybody is answered once, and the same again', async () => {
  disk.slowDown(200)
  const all = [presses(), presses()].flat()
  expect((await Promise.all(all.map(send))).map(({ status, body }) => [status, body.repeat])).toEqual(
    all.map(() => [200, false]),
  )
  disk.slowDown(0)
  for (const { body } of await Promise.all(all.map(send))) expect(body.repeat).toBe(true)
  expect(readHall(hall.dataDir).problems).toEqual([])
})

it('signing in on a full disk: 503 in words, and again afterwards', async () => {
  const ask = () =>
    fetch(`${hall.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'leader', password: 'demo' }),
    })
  disk.fillAt(1)
  const full = await ask()
  expect([full.status, (await full.json()).code]).toEqual([503, 'not-committed'])
  disk.fillAt(0)
  expect((await ask()).status).toBe(200)
})
