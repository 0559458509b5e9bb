import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect as seen } from '@playwright/test'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fillHall } from '../_util/busy-hall.ts'
import { browserMissing } from '../_util/chromium.ts'
import {
  identify,
  numberOn,
  openConsole,
  openDisplay,
  openKiosk,
  openSignedIn,
  pressNext,
} from '../_util/hall-pages.ts'
import { pair } from '../_util/people.ts'
import { type ChildServer, startServer } from '../_util/server.ts'
import { DESK, openStage, PORTRAIT, type Stage, whenStill } from '../_util/stage.ts'
import { newTaxpayer } from '../_util/taxpayers.ts'

const missing = browserMissing()
/** Axe looked at the page indeed, and not at an empty one. */
const LOOKED_AT_MIN = 15
/** Of whatever is right one place is told: a list of 200 matters has thousands. */
const VIOLATIONS_ONLY = { resultTypes: ['violations' as const] }
const LANDSCAPE = { viewport: { width: 1920, height: 1080 }, hasTouch: true }

describe.skipIf(missing)(`axe finds nothing${missing ? ` (${missing})` : ''}`, () => {
  let server: ChildServer
  let stage: Stage
  let newcomerNo = 0

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

  it('on the front page', async () => {
    const page = await stage.open(server.url, DESK)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page)
  })

  it('on a screen that asks for its pairing code', async () => {
    const page = await stage.open(`${server.url}/kiosk/`, PORTRAIT)
    await page.getByRole('textbox').waitFor()
    await expectAccessible(page)
  })

  it('on the display of an empty hall', async () => {
    await expectAccessible(await openDisplay(stage, server.url))
  })

  it.each([
    ['portrait', PORTRAIT],
    ['landscape', LANDSCAPE],
  ])(
    'on any screen of the kiosk, %s, in both languages',
    async (_, options) => {
      const tutor = await openConsole(stage, server.url, 'w16', 16)
      const kiosk = await openKiosk(stage, server.url, options)
      for (const language of ['zh', 'en']) {
        if (language === 'en') await kiosk.getByTestId('kiosk-language').first().click()
        await expectAccessible(kiosk)
        await kiosk.getByTestId('kiosk-start').click()
        await kiosk.getByTestId('kiosk-identify-input').waitFor()
        await expectAccessible(kiosk)
        await kiosk.getByTestId('kiosk-no-id').click()
        await kiosk.getByTestId('kiosk-take').waitFor()
        await expectAccessible(kiosk)
        if (language === 'zh') await expectExtrasAccessible(kiosk)
        await kiosk.getByTestId('kiosk-take').click()
        await numberOn(kiosk)
        await expectAccessible(kiosk)
        await kiosk.getByTestId('kiosk-done').click()
        await identify(kiosk, newTaxpayer(100 + newcomerNo++))
        await kiosk.getByTestId('kiosk-tutoring').waitFor()
        await expectAccessible(kiosk)
        await kiosk.reload()
        await kiosk.getByTestId('kiosk-start').waitFor()
      }
      await tutor.getByTestId('key-close').click()
      await tutor.locator('[data-testid=key-open][aria-disabled=false]').waitFor()
      // The list of all matters alone keeps axe busy for seconds.
    },
    180_000,
  )

  it('at the sign-in, where a window is taken, and at a console without a number', async () => {
    const page = await stage.open(`${server.url}/window/`, DESK)
    await page.getByTestId('sign-in-account').waitFor()
    await expectAccessible(page)
    const officer = await openSignedIn(stage, server.url, 'w05')
    await officer.getByTestId('take-window-5').waitFor()
    await expectAccessible(officer)
    await officer.getByTestId('take-window-5').click()
    await officer.getByTestId('key-open').waitFor()
    await expectAccessible(officer)
  })

  it('at a console with a number, in its dialogs, and on the display of a busy hall', async () => {
    await fillHall(server.url)
    const officer = await openConsole(stage, server.url, 'w12', 12)
    await pressNext(officer)
    await seen(officer.getByTestId('current-number')).toContainText(/\d/)
    await expectAccessible(officer)
    await expectDialogAccessible(officer, 'key-transfer')
    await officer.getByTestId('key-no-show').click()
    await expectDialogAccessible(officer, 'key-missed')
    await expectDialogAccessible(officer, 'key-pause')
    await expectDialogAccessible(officer, 'key-call')
    await expectAccessible(await openDisplay(stage, server.url))
  })

  it('in the dialogs about devices, and while numbers can be brought back', async () => {
    const kiosk = await pair(server.url, 'demo-kiosk')
    await kiosk.order('ticket.issue', {})
    const leader = await openSignedIn(stage, server.url, 'leader')
    const row = leader.getByTestId('device-kiosk').filter({ hasText: kiosk.name.slice(-4) })
    await row.getByTestId('cancel-many').click()
    await leader.getByTestId('cancel-many-count').waitFor()
    await leader.getByTestId('cancel-many-reason').fill('有人乱取号')
    await expectAccessible(leader)
    await leader.getByTestId('cancel-many-submit').click()
    await leader.getByTestId('cancel-many-undo').waitFor()
    await row.getByTestId('device-revoke').click()
    await leader.getByRole('dialog').waitFor()
    await expectAccessible(leader)
  })

  it.each([
    ['leader', ['page-hall', 'day-state', 'page-console', 'take-window-1', 'page-desk', 'issue-identity']],
    ['g01', ['sign-out', 'issue-identity']],
    ['b01', ['sign-out', 'waiting-general']],
  ])('on the pages of %s', async (account, steps) => {
    const page = await openSignedIn(stage, server.url, account)
    for (let at = 0; at < steps.length; at += 2) {
      const [link = '', landmark = ''] = steps.slice(at)
      if (link !== 'sign-out') await page.getByTestId(link).click()
      await page.getByTestId(landmark).waitFor()
      await expectAccessible(page)
    }
  })
})

/** Opens the dialog of a key, looks, and closes it again. */
async function expectDialogAccessible(page: Page, key: string): Promise<void> {
  await page.locator(`[data-testid=${key}][aria-disabled=false]`).click()
  await page.getByRole('dialog').waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** The optional steps from the greeting and back: matters, and needs. */
async function expectExtrasAccessible(kiosk: Page): Promise<void> {
  for (const [extra, shown] of [
    ['kiosk-matters', 'kiosk-matter-R001'],
    ['kiosk-needs', 'kiosk-need-elderly'],
  ] as const) {
    await kiosk.getByTestId(extra).click()
    await kiosk.getByTestId(shown).waitFor()
    await expectAccessible(kiosk)
    await kiosk.getByTestId('kiosk-back').click()
    await kiosk.getByTestId('kiosk-take').waitFor()
  }
}

/** Looks when nothing moves any more: half-faded text has half its contrast. */
async function expectAccessible(page: Page): Promise<void> {
  await whenStill(page)
  // Without frames there is nothing to put together on a page of its own.
  const { violations, passes } = await new AxeBuilder({ page }).options(VIOLATIONS_ONLY).setLegacyMode().analyze()
  expect(passes.length).toBeGreaterThan(LOOKED_AT_MIN)
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${String(target)} ${any[0]?.message}`).join(' | ')}`,
    ),
  ).toEqual([])
}
