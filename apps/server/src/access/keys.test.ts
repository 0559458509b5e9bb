import { expect, it } from 'vitest'
import { hmacUnder } from './keys.ts'

// RFC 4231, test cases 1, 2 and 6.
it.each([
  ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  ['4a656665', 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
  [
    'aa'.repeat(131),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
])('a keyed hash is the HMAC-SHA256 of its text: %#', (secret, text, expected) => {
  expect(hmacUnder(Buffer.from(secret, 'hex'))(text)).toBe(Buffer.from(expected, 'hex').toString('base64url'))
})
