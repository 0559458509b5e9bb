import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestHall, type TestHall } from '../../testing/test-hall.ts'
import { encodingFor } from './packed.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

const get = (headers: Record<string, string> = {}, url = '/api/openapi.json') => hall.app.inject({ url, headers })

it('the contract is sent as the client takes it, the same in each form', async () => {
  const plain = (await get()).rawPayload
  const [br, gzipped] = [await get({ 'accept-encoding': 'gzip, br' }), await get({ 'accept-encoding': 'gzip' })]
  expect([br.headers['content-encoding'], gzipped.headers['content-encoding']]).toEqual(['br', 'gzip'])
  expect(brotliDecompressSync(br.rawPayload).equals(plain)).toBe(true)
  expect(gunzipSync(gzipped.rawPayload).equals(plain)).toBe(true)
  expect(br.rawPayload.length).toBeLessThan(plain.length / 5)
})

it('whoever has the contract already is sent nothing', async () => {
  const { etag } = (await get()).headers
  const again = await get({ 'if-none-match': String(etag) })
  expect([again.statusCode, again.payload]).toEqual([304, ''])
})

it.each(['/docs/json', '/docs/yaml'])('%s leads to the one document', async (url) => {
  expect(await get({}, url)).toMatchObject({ statusCode: 302, headers: { location: '/api/openapi.json' } })
})

it.each([
  ['', 'identity'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['GZIP, deflate', 'gzip'],
  ['deflate', 'identity'],
])('"%s" takes %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding))
