import { expect, it } from 'vitest'
import { type AddressOf, addressBehind } from './client-address.ts'

const request = (forwarded?: string) =>
  ({
    headers: { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '10.0.0.9' },
  }) as unknown as Parameters<AddressOf>[0]

it.each([
  [0, '1.2.3.4', '10.0.0.9'],
  [1, undefined, '10.0.0.9'],
  [1, '1.2.3.4', '1.2.3.4'],
  [1, 'made-up, 1.2.3.4', '1.2.3.4'],
  [2, 'made-up, 1.2.3.4, 10.0.0.8', '1.2.3.4'],
])('behind %i proxies, forwarded for %j, it is %s who asks', (proxies, forwarded, address) => {
  expect(addressBehind(proxies)(request(forwarded))).toBe(address)
})
