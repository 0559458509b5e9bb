import { LIMITS } from '@one-window/protocol'
import { beforeEach, expect, it } from 'vitest'
import { Failures } from './failures.ts'

const MAX = LIMITS.failuresPerAddressPerMinuteMax

let failures: Failures
let now: number
beforeEach(() => {
  now = 1_000_000
  failures = new Failures(() => now)
})

const countAddress = () => failures.countAddress('sign-in', '10.0.0.1')
const W03 = { address: '10.0.0.1', account: 'w03', isKnown: true }
const countAccount = async () => (await failures.countAccount(W03)).takeBack
const pass = (ms: number): void => {
  now += ms
}

it('an address may fail so often in a minute, for each kind of attempt', async () => {
  for (let count = 0; count < MAX; count++) await countAddress()
  await expect(countAddress()).rejects.toThrow('too-fast')
  await failures.countAddress('pairing', '10.0.0.1')
  await failures.countAddress('sign-in', '10.0.0.2')
  pass(60_000)
  await countAddress()
})

it('what an address was turned away with does not count', async () => {
  const takeBack = await countAddress()
  for (let count = 1; count < MAX; count++) await countAddress()
  for (let count = 0; count < MAX; count++) await expect(countAddress()).rejects.toThrow('too-fast')
  await takeBack()
  await countAddress()
})

it('an attempt that ends in the next minute gives that minute nothing', async () => {
  const takeBack = await Promise.all(Array.from({ length: MAX }, countAddress))
  pass(60_000)
  await countAddress()
  for (const one of takeBack) await one()
  for (let count = 1; count < MAX; count++) await countAddress()
  await expect(countAddress()).rejects.toThrow('too-fast')
})

it('an account waits longer after each failure; what is taken back has not happened', async () => {
  for (let count = 0; count < 3; count++) await countAccount()
  await expect(countAccount()).rejects.toThrow('too-fast')
  pass(1_000)
  const takeBack = await countAccount()
  await expect(countAccount()).rejects.toThrow('too-fast')
  await takeBack()
  await countAccount()
  pass(1_999)
  await expect(countAccount()).rejects.toThrow('too-fast')
  await failures.forgetAccount(W03)
  await countAccount()
})

it('many attempts at once at an account are let in as if they came one after the other', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, countAccount))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  pass(1_000)
  await countAccount()
  await expect(countAccount()).rejects.toMatchObject({ retryAfterSeconds: 2 })
})

it('names that somebody made up never push out what an account has failed', async () => {
  for (let count = 0; count < 3; count++) await countAccount()
  for (let no = 0; no < 120_000; no++) {
    await failures.countAccount({ address: '10.0.0.1', account: `made-up-${no}`, isKnown: false })
  }
  await expect(countAccount()).rejects.toThrow('too-fast')
})
