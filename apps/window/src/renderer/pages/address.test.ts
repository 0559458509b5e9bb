import { expect, it } from 'vitest'
import { addressOf, searchFor } from './address.ts'

it('the address names the account and, in the demo only, fills the password in', () => {
  expect(addressOf('?account=w01')).toEqual({ account: 'w01', isDemo: false })
  expect(addressOf('?account=w01&demo=1')).toEqual({ account: 'w01', isDemo: true })
  expect(addressOf('')).toEqual({ account: '', isDemo: false })
})

it('signing in as somebody else keeps the rest of the address', () => {
  expect(searchFor('?account=w01&demo=1', 'w02')).toBe('?account=w02&demo=1')
})
