import { LIMITS } from '@one-window/protocol'
import { beforeEach, expect, it } from 'vitest'
import { countFailures, type Failures } from './failures.ts'

const MAX = LIMITS.failuresPerAddressPerMinuteMax

let now: number
let failures: Failures
beforeEach(() => {
  now = 1_000_000
  failures = countFailures(() => now)
})

const countAddress = () => failures.countAddress('sign-in', '10.0.0.1')
const countAccount = () => failures.countAccount('10.0.0.1', 'w03')

it('an address may fail so often in a minute, for each kind of attempt', () => {
  for (let count = 0; count < MAX; count++) countAddress()
  expect(countAddress).toThrow('too-fast')
  failures.countAddress('pairing', '10.0.0.1')
  failures.countAddress('sign-in', '10.0.0.2')
  now += 60_000
  countAddress()
})

it('an attempt that ends in the next minute gives that minute nothing', () => {
  const takeBack = Array.from({ length: MAX }, countAddress)
  now += 60_000
  countAddress()
  for (const one of takeBack) one()
  for (let count = 1; count < MAX; count++) countAddress()
  expect(countAddress).toThrow('too-fast')
})

it('an account waits longer after each failure; what is taken back has not happened', () => {
  for (let count = 0; count < 3; count++) countAccount()
  expect(countAccount).toThrow('too-fast')
  now += 1_000
  const takeBack = countAccount()
  expect(countAccount).toThrow('too-fast')
  takeBack()
  countAccount()
  now += 1_999
  expect(countAccount).toThrow('too-fast')
  failures.forgetAccount('10.0.0.1', 'w03')
  countAccount()
})
