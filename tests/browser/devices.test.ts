import { expect as seen } from '@playwright/test'
import { describe, it } from 'vitest'
import { browserMissing } from '../_util/chromium.ts'
import { hallOnStage } from '../_util/hall-on-stage.ts'
import { openKiosk, openSignedIn } from '../_util/hall-pages.ts'
import { type Person, pair } from '../_util/people.ts'

const missing = browserMissing()
const FLOOD = 7

describe.skipIf(missing)(`the devices on the hall's page${missing ? ` (${missing})` : ''}`, () => {
  const hall = hallOnStage()
  const flood = async (kiosk: Person) => {
    for (let count = 0; count < FLOOD; count++) await kiosk.order('ticket.issue', {})
  }

  it('what a bad kiosk issued is named, cancelled with a reason, and comes back by the undo', async () => {
    const kiosk = await pair(hall.server.url, 'demo-kiosk')
    await flood(kiosk)
    const leader = await openSignedIn(hall.stage, hall.server.url, 'leader')
    await leader.getByTestId('cancel-many').first().click()
    await seen(leader.getByTestId('cancel-many-count')).toHaveAttribute('data-count', String(FLOOD))
    await seen(leader.getByTestId('cancel-many-submit')).toBeDisabled()
    await leader.getByTestId('cancel-many-reason').fill('有人乱取号')
    await leader.keyboard.press('Enter')
    await leader.getByTestId('cancellation-done').waitFor()
    await seen(leader.getByTestId('waiting-general')).toHaveText('0')
    await leader.getByTestId('cancel-many-undo').click()
    await leader.getByTestId('cancellation-restored').waitFor()
    await seen(leader.getByTestId('waiting-general')).toHaveText(String(FLOOD))
  })

  it('a kiosk that is taken out of use shows at once that it must be paired again', async () => {
    const kiosk = await openKiosk(hall.stage, hall.server.url)
    const leader = await openSignedIn(hall.stage, hall.server.url, 'leader')
    const isConnected = leader.locator('[data-state=connected]')
    await leader.getByTestId('device-kiosk').filter({ has: isConnected }).getByTestId('device-revoke').click()
    await leader.getByTestId('device-revoke-confirm').click()
    await kiosk.getByText('设备配对').waitFor()
  })
})
