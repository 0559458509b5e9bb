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
  pressStart,
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

  it.each(['tap', 'click'] as const)('a double %s at the kiosk is one press at every step', async (press) => {
    const issued = await issuedCount()
    for (const start of [
      [
        ['kiosk-start', 'kiosk-no-id'],
        ['kiosk-no-id', 'kiosk-take'],
      ],
      [['kiosk-start-no-id', 'kiosk-take']],
    ]) {
      for (const [key = '', next = ''] of [...start, ['kiosk-take', 'kiosk-number'], ['kiosk-done', 'kiosk-start']]) {
        await pressTwice(kiosk, press, key, next)
        if (next === 'kiosk-no-id') await seen(kiosk.getByTestId('kiosk-identify-input')).toHaveValue('')
      }
    }
    await seen(kiosk.getByTestId('kiosk-start')).toBeVisible()
    expect(await issuedCount()).toBe(issued + 2)
  })

  it('a double click on Next calls one number', async () => {
    const before = await leader.view('supervisor')
    const count = generalCount(before)
    await pressStart(officer)
    await officer.locator('[data-testid=key-next][aria-disabled=false]').dblclick()
    await seen(officer.getByTestId('waiting-general')).toContainText(String(count - 1))
    const after = await leader.view('supervisor')
    expect(generalCount(after)).toBe(count - 1)
    expect(after.counts.completed).toBe(before.counts.completed + 1)
  })

  it('a press whose answer is lost on the way is sent again and has one effect', async () => {
    const before = await leader.view('supervisor')
    await loseNextAnswer(kiosk, 'ticket.issue')
    await kiosk.getByTestId('kiosk-start-no-id').click()
    await kiosk.getByTestId('kiosk-take').click()
    await numberOn(kiosk)
    await kiosk.getByTestId('kiosk-done').click()
    await loseNextAnswer(officer, 'window.next')
    const called = await numberIn(officer, 'current-number')
    await pressStart(officer)
    await pressNext(officer)
    await seen(officer.getByTestId('current-number')).not.toContainText(called)
    const after = await leader.view('supervisor')
    expect(after.counts.issued).toBe(before.counts.issued + 1)
    expect(after.counts.completed).toBe(before.counts.completed + 1)
    expect(stage.takeComplaints().filter((text) => !NOBODY_ANSWERS.test(text))).toEqual([])
  })

  it('a restart of the server heals every page without a reload', async () => {
    const calledNow = await numberIn(officer, 'current-number')
    await server.kill()
    await seen(kiosk.getByTestId('kiosk-away')).toBeVisible(HEALED_SOON)
    await server.start()
    await seen(kiosk.getByTestId('kiosk-away')).toBeHidden(HEALED_SOON)
    await seen(officer.getByTestId('current-number')).toContainText(calledNow)
    const waitingNow = generalCount(await leader.view('supervisor'))
    await takeNumber(kiosk, newTaxpayer(1))
    await seen(officer.getByTestId('waiting-general')).toContainText(String(waitingNow + 1), HEALED_SOON)
    await pressNext(officer)
    await seen(officer.getByTestId('current-number')).not.toContainText(calledNow)
    const number = await numberIn(officer, 'current-number')
    await seen(display.getByTestId('announcement')).toContainText(number, HEALED_SOON)
    expect(stage.takeComplaints().filter((text) => !NOBODY_ANSWERS.test(text))).toEqual([])
  })
})

function generalCount(view: SupervisorView): number {
  return view.lanes.find(({ lane }) => lane === 'general')?.count ?? 0
}

/** The server carries the next command of this name out, but its answer never arrives. */
async function loseNextAnswer(page: Page, command: string): Promise<void> {
  const lose = async (route: Route) => {
    await route.fetch()
    await route.abort()
  }
  await page.route(`**/commands/${command}`, lose, { times: 1 })
}

/** The second press comes at the worst moment: when the next screen has just come up under the finger. */
async function pressTwice(page: Page, press: 'tap' | 'click', key: string, next: string): Promise<void> {
  const box = await page.getByTestId(key).boundingBox()
  if (!box) throw new Error(`${key} is not on the page`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.getByTestId(key)[press]()
  await page.getByTestId(next).waitFor()
  if (press === 'tap') await page.touchscreen.tap(x, y)
  else await page.mouse.click(x, y)
}
