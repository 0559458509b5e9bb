import type { SupervisorView } from '@one-window/protocol'
import { type Page, type Route, expect as seen } from '@playwright/test'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { browserMissing } from '../_util/chromium.ts'
import {
  identify,
  numberIn,
  numberOn,
  openConsole,
  openDisplay,
  openKiosk,
  pressNext,
  takeNumber,
} from '../_util/hall-pages.ts'
import { type Person, signIn } from '../_util/people.ts'
import { type ChildServer, startServer } from '../_util/server.ts'
import { openStage, type Stage, spokenOn } from '../_util/stage.ts'
import { newTaxpayer, ordinaryTaxpayers } from '../_util/taxpayers.ts'

const missing = browserMissing()
/** What a browser says by itself when no answer comes, and nobody can keep it from saying. */
const NOBODY_ANSWERS = /net::ERR_|WebSocket connection to/
const HEALED_SOON = { timeout: 20_000 }

/** A chime and twice the words. */
const SPOKEN_SOON = { timeout: 15_000 }

describe.skipIf(missing)(`the whole path in a browser${missing ? ` (${missing})` : ''}`, () => {
  let server: ChildServer
  let stage: Stage
  let leader: Person
  let kiosk: Page
  let display: Page
  let officer: Page
  let taxpayerNo = 0
  /** The number that waits for the next test. */
  let waiting = ''

  beforeAll(async () => {
    ;[server, stage] = await Promise.all([startServer(), openStage()])
    leader = await signIn(server.url, 'leader')
    kiosk = await openKiosk(stage, server.url)
    display = await openDisplay(stage, server.url)
    officer = await openConsole(stage, server.url, 'w03', 3)
  })
  afterAll(async () => {
    await stage?.close()
    await server?.remove()
  })
  afterEach(() => expect(stage.takeComplaints()).toEqual([]))

  function nextTaxpayer(): string {
    return ordinaryTaxpayers[taxpayerNo++]?.id ?? ''
  }

  async function issuedCount(): Promise<number> {
    return (await leader.view('supervisor')).counts.issued
  }

  it('a number from the kiosk is called by Next, shown and announced on the display', async () => {
    const number = await takeNumber(kiosk, nextTaxpayer())
    await seen(officer.getByTestId('waiting-general')).toContainText('1')
    await pressNext(officer)
    await seen(officer.getByTestId('current-number')).toContainText(number)
    await seen(display.getByTestId('announcement')).toContainText(`请${number}号到3号窗口`)
    await expect.poll(() => spokenOn(display), SPOKEN_SOON).toHaveLength(2)
    expect(number).toBe('Z001')
    expect(await spokenOn(display)).toEqual(Array(2).fill('请Z零零一号到三号窗口'))
  })

  it('[R1] asking again at the kiosk gives the same number', async () => {
    const taxpayerId = nextTaxpayer()
    waiting = await takeNumber(kiosk, taxpayerId)
    const issued = await issuedCount()
    await identify(kiosk, taxpayerId)
    const take = kiosk.getByTestId('kiosk-take')
    await take.or(kiosk.getByTestId('kiosk-number')).waitFor()
    if (await take.isVisible()) await take.click()
    expect(await numberOn(kiosk)).toBe(waiting)
    await kiosk.getByTestId('kiosk-done').click()
    expect(await issuedCount()).toBe(issued)
  })

  it('a reload of any page at any moment shows the truth', async () => {
    const number = waiting
    await pressNext(officer)
    await seen(officer.getByTestId('current-number')).toContainText(number)
    await seen(display.getByTestId('announcement')).toContainText(number)
    await Promise.all([officer.reload(), display.reload(), kiosk.reload()])
    await seen(officer.getByTestId('current-number')).toContainText(number)
    await seen(display.getByTestId('announcement')).toContainText(number)
    await seen(kiosk.getByTestId('kiosk-start')).toBeVisible()
    await officer.getByTestId('key-start').click()
    await officer.reload()
    await seen(officer.getByTestId('current-number')).toContainText(number)
    await seen(officer.getByTestId('key-start')).toHaveAttribute('aria-disabled', 'true')
  })

  it('a reload of the kiosk in the middle of asking forgets the person and issues nothing', async () => {
    const issued = await issuedCount()
    await identify(kiosk, nextTaxpayer())
    await kiosk.getByTestId('kiosk-take').waitFor()
    await kiosk.reload()
    await seen(kiosk.getByTestId('kiosk-start')).toBeVisible()
    expect(await issuedCount()).toBe(issued)
  })

  it('a display that was reloaded speaks the next call and not the last one again', async () => {
    await display.reload()
    await display.getByTestId('announcement').waitFor()
    const number = await takeNumber(kiosk, nextTaxpayer())
    await pressNext(officer)
    await seen(display.getByTestId('announcement')).toContainText(number)
    await expect.poll(() => spokenOn(display), SPOKEN_SOON).toHaveLength(2)
    expect(new Set(await spokenOn(display)).size).toBe(1)
  })

  it.each([
    ['double tap', doubleTap],
    ['double click', doubleClick],
  ])('a %s at the kiosk takes one number', async (_, twice) => {
    const issued = await issuedCount()
    await twice(kiosk, 'kiosk-start')
    await seen(kiosk.getByTestId('kiosk-identify-input')).toHaveValue('')
    await twice(kiosk, 'kiosk-no-id')
    await twice(kiosk, 'kiosk-take')
    await numberOn(kiosk)
    await twice(kiosk, 'kiosk-done')
    await seen(kiosk.getByTestId('kiosk-start')).toBeVisible()
    expect(await issuedCount()).toBe(issued + 1)
  })

  it('a double click on Next calls one number', async () => {
    const before = await leader.view('supervisor')
    expect(generalCount(before)).toBe(2)
    await officer.locator('[data-testid=key-next][aria-disabled=false]').dblclick()
    await seen(officer.getByTestId('waiting-general')).toContainText('1')
    const after = await leader.view('supervisor')
    expect(generalCount(after)).toBe(1)
    expect(after.counts.completed).toBe(before.counts.completed + 1)
  })

  it('a press whose answer is lost on the way is sent again and has one effect', async () => {
    const before = await leader.view('supervisor')
    await loseNextAnswer(kiosk, 'ticket.issue')
    await kiosk.getByTestId('kiosk-start').click()
    await kiosk.getByTestId('kiosk-no-id').click()
    await kiosk.getByTestId('kiosk-take').click()
    const number = await numberOn(kiosk)
    await kiosk.getByTestId('kiosk-done').click()
    await pressNext(officer)
    await seen(officer.getByTestId('waiting-general')).toContainText('1')
    await loseNextAnswer(officer, 'window.next')
    await pressNext(officer)
    await seen(officer.getByTestId('current-number')).toContainText(number)
    await seen(officer.getByTestId('pad-note')).not.toContainText('503')
    const after = await leader.view('supervisor')
    expect(after.counts.issued).toBe(before.counts.issued + 1)
    expect(after.counts.completed).toBe(before.counts.completed + 2)
    expect(stage.takeComplaints().filter((text) => !NOBODY_ANSWERS.test(text))).toEqual([])
  })

  it('a restart of the server heals every page without a reload', async () => {
    const calledNow = await numberIn(officer, 'current-number')
    await server.kill()
    await seen(kiosk.getByTestId('kiosk-away')).toBeVisible(HEALED_SOON)
    await server.start()
    await seen(kiosk.getByTestId('kiosk-away')).toBeHidden(HEALED_SOON)
    await seen(officer.getByTestId('current-number')).toContainText(calledNow)
    const number = await takeNumber(kiosk, newTaxpayer(1))
    await seen(officer.getByTestId('waiting-general')).toContainText('1', HEALED_SOON)
    await pressNext(officer)
    await seen(officer.getByTestId('current-number')).toContainText(number)
    await seen(display.getByTestId('announcement')).toContainText(number, HEALED_SOON)
    expect(stage.takeComplaints().filter((text) => !NOBODY_ANSWERS.test(text))).toEqual([])
  })
})

function generalCount(view: SupervisorView): number | undefined {
  return view.lanes.find(({ lane }) => lane === 'general')?.count
}

/** The server carries the next command of this name out, but its answer never arrives. */
async function loseNextAnswer(page: Page, command: string): Promise<void> {
  const lose = async (route: Route) => {
    await route.fetch()
    await route.abort()
  }
  await page.route(`**/commands/${command}`, lose, { times: 1 })
}

async function doubleClick(page: Page, testId: string): Promise<void> {
  await page.getByTestId(testId).dblclick()
}

/** Two taps as quick as a finger can. */
async function doubleTap(page: Page, testId: string): Promise<void> {
  const box = await page.getByTestId(testId).boundingBox()
  if (!box) throw new Error(`${testId} is not on the page`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.touchscreen.tap(x, y)
  await page.touchscreen.tap(x, y)
}
