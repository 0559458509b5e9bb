import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserMissing } from '../_util/chromium.ts'
import { type InProcessServer, startInProcess } from '../_util/in-process.ts'
import { openStage, type Stage } from '../_util/stage.ts'

/** The page reads and shows a document of a quarter of a megabyte: much for a machine that is busy. */
const PATIENCE_MS = 180_000

let server: InProcessServer
let stage: Stage

beforeAll(async () => {
  server = await startInProcess()
  if (!browserMissing()) stage = await openStage()
})
afterAll(async () => {
  await stage?.close()
  await server.close()
})

it.skipIf(browserMissing())(
  'the API page introduces, and a sign-in and a press can be tried out there',
  async () => {
    const page = await stage.open(`${server.url}/docs`)
    await page.getByText('Three calls').waitFor()
    const tryOut = async (tag: string, operation: string) => {
      await page.locator(`#operations-tag-${tag}`).click()
      const block = page.locator(`#operations-${tag}-${operation}`)
      await block.locator('.opblock-summary').click()
      await block.getByRole('button', { name: 'Execute' }).click()
      await block.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor()
      return JSON.parse((await block.locator('.live-responses-table pre.microlight').first().textContent()) ?? '')
    }
    const { token } = await tryOut('access', 'signIn')
    await page.locator('.btn.authorize').first().click()
    await page.locator('.auth-container input').fill(token)
    await page.locator('.auth-container .btn.authorize').click()
    await page.locator('.auth-container .btn-done').click()
    expect((await tryOut('window', 'windowOpen')).result.window).toMatchObject({ windowNo: 3, state: 'idle' })
    expect(stage.takeComplaints()).toEqual([])
  },
  PATIENCE_MS,
)
