import { type Page, expect as seen } from '@playwright/test'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { browserMissing } from '../_util/chromium.ts'
import { openConsole } from '../_util/hall-pages.ts'
import { type ChildServer, startServer } from '../_util/server.ts'
import { DESK, openStage, type Stage } from '../_util/stage.ts'

const missing = browserMissing()

describe.skipIf(missing)(`the staff's pages have addresses${missing ? ` (${missing})` : ''}`, () => {
  let server: ChildServer
  let stage: Stage

  beforeAll(async () => {
    ;[server, stage] = await Promise.all([startServer(), openStage()])
  })
  afterAll(async () => {
    await stage?.close()
    await server?.remove()
  })
  afterEach(async () => {
    expect(stage.takeComplaints()).toEqual([])
    await stage.clear()
  })

  /** Opens an address of the demo, whose password is filled in, and signs in. */
  async function openAt(address: string): Promise<Page> {
    const page = await stage.open(server.url + address, DESK)
    await page.getByTestId('sign-in-submit').click()
    await page.getByTestId('sign-out').waitFor()
    return page
  }

  it('a link of the front page leads to the first page of its role and keeps what it says', async () => {
    const page = await stage.open(server.url, DESK)
    await page.locator('a[href="/window/?account=w03&demo=1"]').click()
    await page.getByTestId('sign-in-submit').click()
    await page.getByTestId('take-window-3').waitFor()
    expect(page.url()).toBe(`${server.url}/window/console?account=w03&demo=1`)
    await page.reload()
    await page.getByTestId('take-window-3').waitFor()
    expect(page.url()).toBe(`${server.url}/window/console?account=w03&demo=1`)
    await page.goBack()
    expect(page.url()).toBe(`${server.url}/`)
  })

  it('the links, Back and a reload stay with the account', async () => {
    const page = await openAt('/window/?account=leader&demo=1')
    await page.getByTestId('day-state').waitFor()
    await seen(page.getByTestId('page-hall')).toHaveAttribute('aria-current', 'page')
    await page.getByTestId('page-desk').click()
    await page.getByTestId('issue-identity').waitFor()
    await seen(page.getByTestId('page-desk')).toHaveAttribute('aria-current', 'page')
    await seen(page.getByTestId('page-hall')).not.toHaveAttribute('aria-current', 'page')
    await page.reload()
    await page.getByTestId('issue-identity').waitFor()
    expect(page.url()).toBe(`${server.url}/window/desk?account=leader&demo=1`)
    await page.goBack()
    await page.getByTestId('day-state').waitFor()
    expect(page.url()).toBe(`${server.url}/window/hall?account=leader&demo=1`)
    await page.goForward()
    await page.getByTestId('issue-identity').waitFor()
  })

  it.each([
    ['a page of other roles', 'w04', '/window/hall?account=w04&demo=1', 'console', 'take-window-4'],
    ['an unknown page', 'g01', '/window/nowhere/at/all?account=g01&demo=1', 'desk', 'issue-identity'],
    ['the address of an earlier version', 'leader', '/window/?account=leader&demo=1#/desk', 'desk', 'issue-identity'],
  ])('%s leads to where one may go', async (_, account, address, name, landmark) => {
    const page = await openAt(address)
    await page.getByTestId(landmark).waitFor()
    expect(page.url()).toBe(`${server.url}/window/${name}?account=${account}&demo=1`)
  })

  it('who signs in as somebody else at a page of other roles comes to an own one', async () => {
    const page = await openAt('/window/hall?account=leader&demo=1')
    await page.getByTestId('page-desk').click()
    await page.getByTestId('sign-out').click()
    await page.getByTestId('sign-in-account').fill('b01')
    await page.getByTestId('sign-in-submit').click()
    await page.getByTestId('waiting-general').waitFor()
    expect(page.url()).toBe(`${server.url}/window/overview?account=b01&demo=1`)
  })

  it('the window that was taken is taken again after a reload of its page', async () => {
    const page = await openConsole(stage, server.url, 'w05', 5)
    expect(page.url()).toBe(`${server.url}/window/console?account=w05`)
    await page.reload()
    await page.getByTestId('key-next').waitFor()
  })
})
