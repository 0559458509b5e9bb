import { expect as seen } from '@playwright/test'
import { describe, it } from 'vitest'
import { browserMissing } from '../_util/chromium.ts'
import { hallOnStage } from '../_util/hall-on-stage.ts'
import {
  identify,
  openConsole,
  openDisplay,
  openKiosk,
  pressNext,
  pressStart,
  takeNumber,
} from '../_util/hall-pages.ts'
import { creditTaxpayers, newTaxpayer, ordinaryTaxpayers } from '../_util/taxpayers.ts'

const missing = browserMissing()
const MINUTE_MS = 60_000

describe.skipIf(missing)(`turns in a browser${missing ? ` (${missing})` : ''}`, () => {
  const hall = hallOnStage()

  it('[R4] a grade A taxpayer overtakes by the head start of 15 minutes and no more', async () => {
    const kiosk = await openKiosk(hall.stage, hall.server.url)
    const officer = await openConsole(hall.stage, hall.server.url, 'w03', 3)
    const display = await openDisplay(hall.stage, hall.server.url)
    const ordinary = await takeNumber(kiosk, ordinaryTaxpayers[0]?.id ?? '')
    hall.server.advance(14 * MINUTE_MS)
    const within = await takeNumber(kiosk, creditTaxpayers[0]?.id ?? '')
    hall.server.advance(2 * MINUTE_MS)
    const beyond = await takeNumber(kiosk, creditTaxpayers[1]?.id ?? '')
    for (const number of [within, ordinary, beyond]) {
      if (number !== within) await pressStart(officer)
      await pressNext(officer)
      await seen(officer.getByTestId('current-number')).toContainText(number)
      await seen(display.getByTestId('announcement')).toContainText(number, { timeout: 15_000 })
    }
  })

  it('[R13] a new taxpayer goes from the tutor to a window with one number', async () => {
    const kiosk = await openKiosk(hall.stage, hall.server.url)
    const tutor = await openConsole(hall.stage, hall.server.url, 'w16', 16)
    const officer = await openConsole(hall.stage, hall.server.url, 'w04', 4)
    const number = await takeNumber(kiosk, newTaxpayer(13), 'tutoring')
    await pressNext(tutor)
    await seen(tutor.getByTestId('current-number')).toContainText(number)
    await pressStart(tutor)
    await pressNext(tutor)
    await seen(tutor.getByTestId('current-number')).not.toContainText(number)
    await pressNext(officer)
    await seen(officer.getByTestId('current-number')).toContainText(number)
  })

  it('[R4] the number screen names every bound that holds in the hall', async () => {
    const kiosk = await openKiosk(hall.stage, hall.server.url)
    await identify(kiosk, creditTaxpayers[2]?.id ?? '')
    await kiosk.getByTestId('kiosk-take').click()
    await kiosk.getByTestId('kiosk-done').waitFor()
    for (const bound of ['晚到超过15分钟', '晚到超过30分钟', '最多放宽到45分钟'])
      await seen(kiosk.locator('main')).toContainText(bound)
  })
})
