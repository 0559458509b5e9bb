import { createHmac, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { hmacUnder } from './keys.ts'

it.each(['', 'a', '武汉', 'x'.repeat(500)])('a keyed hash is the HMAC-SHA256 of "%s"', (text) => {
  const secret = randomBytes(32)
  expect(hmacUnder(secret)(text)).toBe(createHmac('sha256', secret).update(text).digest('base64url'))
})
