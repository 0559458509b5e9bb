import { createLine } from '@one-window/client'
import { LIMITS } from '@one-window/protocol'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type InProcessServer, startInProcess } from '../_util/in-process.ts'

const SCREENS = 300
const ALL_IN_MS = 10_000

let server: InProcessServer
beforeAll(async () => {
  server = await startInProcess()
})
afterAll(() => server.close())

async function pairDisplay(): Promise<string> {
  const reply = await fetch(`${server.url}/api/devices/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'demo-display' }),
  })
  return ((await reply.json()) as { token: string }).token
}

it('300 screens behind one address that connect in the same second are all in within ten seconds', async () => {
  expect(SCREENS).toBeGreaterThan(LIMITS.strangersPerAddressMax)
  const token = await pairDisplay()
  const startedAt = performance.now()
  const screens = Array.from({ length: SCREENS }, () => {
    const line = createLine({ baseUrl: server.url, hallId: 'hanyang', token })
    line.subscribe('display', () => undefined)
    return line
  })
  const shown = () => screens.filter(({ live }) => live.connection() === 'connected' && live.latest('display')).length
  await vi.waitFor(() => expect(shown()).toBe(SCREENS), { timeout: ALL_IN_MS, interval: 50 })
  console.log(`all ${SCREENS} in after ${Math.round(performance.now() - startedAt)} ms`)
  for (const line of screens) line.close()
}, 30_000)
