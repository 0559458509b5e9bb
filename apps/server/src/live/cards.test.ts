import type { AddressInfo } from 'node:net'
import { type CommandName, PROTOCOL_VERSION, type SubscribeAnswer, type ViewMessage } from '@one-window/protocol'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

const PEOPLE = ['93420105MA72282HUB', '91420105MA0000015P']

let hall: TestHall
const sockets: Socket[] = []

beforeEach(async () => {
  hall = await openTestHall()
  const kiosk = await hall.pair('kiosk')
  for (const taxpayerId of PEOPLE) await hall.command('ticket.issue', { taxpayerId }, kiosk)
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close()
  await hall.close()
})

/** A press at window 3; answers the `seq` after it. */
async function press(account: string, command: CommandName): Promise<number> {
  const { status, body } = await hall.command(command, { windowNo: 3 }, await hall.signIn(account))
  expect(status, command).toBe(200)
  return body.seq
}

it('[R18] a card is seen at the own window and by those in charge, and by nobody else', async () => {
  await press('w03', 'window.open')
  await press('w03', 'window.next')
  const seen = async (account: string) => {
    const { status, body } = await hall.get('/api/halls/hanyang/views/windows/3', await hall.signIn(account))
    return [status, body.data.current.people.length]
  }
  expect(await Promise.all(['w03', 'leader', 'admin'].map(seen))).toEqual(Array(3).fill([200, 1]))
  expect(await Promise.all(['w04', 'w16', 'b01'].map(seen))).toEqual(Array(3).fill([200, 0]))
})

it('[R18] a socket sees no card any more once its window has changed hands, and the new officer’s does', async () => {
  await hall.listen()
  const cardsAt = await Promise.all(['w03', 'w04', 'leader'].map(watch))
  const seenAt = (seq: number) => Promise.all(cardsAt.map((cards) => cards(seq)))
  await press('w03', 'window.open')
  expect(await seenAt(await press('w03', 'window.next'))).toEqual([1, 0, 1])

  await press('w03', 'window.complete')
  await press('w03', 'window.close')
  await press('w04', 'window.open')
  expect(await seenAt(await press('w04', 'window.next'))).toEqual([0, 1, 1])
})

/** Listens to window 3 from now on as this account; answers how many cards it is shown at a `seq`. */
async function watch(account: string): Promise<(seq: number) => Promise<number | undefined>> {
  const token = await hall.signIn(account)
  const url = `http://127.0.0.1:${(hall.app.server.address() as AddressInfo).port}`
  const auth = { token, protocolVersion: PROTOCOL_VERSION }
  const socket = io(url, { auth, transports: ['websocket'], forceNew: true, reconnection: false })
  sockets.push(socket)
  const cards = new Map<number, number>()
  socket.on('view', ({ seq, data }: ViewMessage<`windows/${number}`>) =>
    cards.set(seq, data.current?.people.length ?? 0),
  )
  const answer: SubscribeAnswer = await socket.emitWithAck('subscribe', { hallId: 'hanyang', view: 'windows/3' })
  expect(answer).toEqual({ ok: true })
  return async (seq) => {
    await vi.waitUntil(() => cards.has(seq), { timeout: 20_000 })
    return cards.get(seq)
  }
}
