import { LIMITS } from '@one-window/protocol'
import { DEFAULT_SETTINGS } from '@one-window/queue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

const BURST = LIMITS.anonymousPerKioskAtOnceMax
const REGISTERED = '93420105MA72282HUB'

let hall: TestHall
let kiosk: string
let leader: string
beforeEach(async () => {
  hall = await openTestHall()
  kiosk = await hall.pair('kiosk')
  leader = await hall.signIn('leader')
  await setPace(DEFAULT_SETTINGS.anonymousPerKioskPerMinute)
})
afterEach(() => hall.close())

async function setPace(anonymousPerKioskPerMinute: number): Promise<void> {
  const { status } = await hall.command(
    'settings.change',
    { patch: { anonymousPerKioskPerMinute } },
    await hall.signIn('admin'),
  )
  expect(status).toBe(200)
}

const press = (body: unknown = {}, token = kiosk, key?: string) => hall.command('ticket.issue', body, token, key)
const alerts = async () =>
  (await hall.get('/api/halls/hanyang/views/supervisor', leader)).body.data.alerts.filter(
    ({ code }: { code: string }) => code === 'device.paced',
  )

/** How many of so many presses give a number. */
async function numbers(count: number, body: (no: number) => unknown = () => ({}), token = kiosk): Promise<number> {
  const statuses = await Promise.all(
    Array.from({ length: count }, async (_, no) => (await press(body(no), token)).status),
  )
  return statuses.filter((status) => status === 200).length
}

const phone = (no: number) => ({ phone: `138${String(10_000_000 + no)}` })

/** Identifiers that are valid and not in the register: cards of one birthday, each with its check digit. */
function unregistered(no: number): { taxpayerId: string } {
  const head = `42010519900101${String(100 + no)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(head[at]), 0)
  return { taxpayerId: head + '10X98765432'[sum % 11] }
}

describe('a kiosk that takes numbers for nobody', () => {
  it('has a burst and then a human rate; it is told when to come back, and the leader is told of it', async () => {
    expect(await numbers(BURST + 10)).toBe(BURST)
    expect(await press()).toMatchObject({ status: 429, headers: { 'retry-after': '5' }, body: { code: 'too-fast' } })
    expect(await alerts()).toMatchObject([{ code: 'device.paced', deviceKind: 'kiosk' }])
    hall.pass(60_000)
    expect(await numbers(BURST)).toBe(12)
  })

  it('is paced with a phone too, but not for a taxpayer', async () => {
    expect(await numbers(BURST + 10, phone)).toBe(BURST)
    expect((await press({ taxpayerId: REGISTERED })).status).toBe(200)
  })

  it('is paced by itself: not another kiosk, and not whoever sits at a desk', async () => {
    await numbers(BURST)
    expect((await press()).status).toBe(429)
    expect((await press({}, await hall.pair('kiosk'))).status).toBe(200)
    expect(await numbers(BURST + 10, undefined, leader)).toBe(BURST + 10)
  })

  it('is answered again what it was answered, and has another try with a key that was turned away', async () => {
    const first = await press({}, kiosk, 'first')
    await numbers(BURST)
    expect((await press({}, kiosk, 'first')).body).toEqual({ ...first.body, repeat: true })
    expect((await press({}, kiosk, 'late')).status).toBe(429)
    hall.pass(5_000)
    expect((await press({}, kiosk, 'late')).body.repeat).toBe(false)
  })

  it('is not paced when the hall wants it so, from that press on', async () => {
    await setPace(0)
    expect(await numbers(BURST * 2)).toBe(BURST * 2)
  })
})

it('a kiosk that takes numbers for very many whom the register does not know is named, not stopped', async () => {
  const many = LIMITS.unregisteredPerKioskPerMinuteMax
  expect(await numbers(many, unregistered)).toBe(many)
  expect(await alerts()).toEqual([])
  expect((await press(unregistered(many))).status).toBe(200)
  expect(await alerts()).toMatchObject([{ code: 'device.paced' }])
})
