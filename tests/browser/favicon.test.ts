import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChildServer, startServer } from '../_util/server.ts'
import { repository } from '../_util/sources.ts'

const sign = readFileSync(path.join(repository, 'packages/ui/public/favicon.svg'), 'utf8')

describe('the sign in the browser’s tab', () => {
  let server: ChildServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server?.remove())

  it.each(['/', '/docs', '/kiosk/', '/display/', '/window/', '/window/console'])('is named by %s', async (page) => {
    const { url, text } = await fetched(server.url + page)
    const named = /<link rel="icon" type="image\/svg\+xml" href="([^"]+)"/.exec(text)?.[1]
    expect(named).toBeDefined()
    expect(await fetched(new URL(named ?? '', url))).toMatchObject({ status: 200, type: 'image/svg+xml', text: sign })
  })

  it('is there for a browser that asks unasked', async () => {
    expect(await fetched(`${server.url}/favicon.ico`)).toMatchObject({ status: 200, type: 'image/svg+xml', text: sign })
  })
})

async function fetched(address: string | URL) {
  const response = await fetch(address)
  const type = response.headers.get('content-type')?.split(';')[0]
  return { url: response.url, status: response.status, type, text: await response.text() }
}
