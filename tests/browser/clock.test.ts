import { expect as seen } from '@playwright/test'
import { describe, it } from 'vitest'
import { browserMissing } from '../_util/chromium.ts'
import { hallOnStage } from '../_util/hall-on-stage.ts'
import { openSignedIn } from '../_util/hall-pages.ts'

const missing = browserMissing()
const HOUR_MS = 3_600_000

describe.skipIf(missing)(`[R15b] a doubted clock on the hall's page${missing ? ` (${missing})` : ''}`, () => {
  const hall = hallOnStage()

  it('the leader is told, the administrator confirms, and the screens go on by the earlier time', async () => {
    const admin = await openSignedIn(hall.stage, hall.server.url, 'admin')
    const leader = await openSignedIn(hall.stage, hall.server.url, 'leader')
    await leader.getByTestId('day-state').waitFor()
    hall.server.jump(-2 * HOUR_MS)
    const alert = admin.getByTestId('alert-clock.doubted')
    await alert.waitFor()
    await leader.getByTestId('alert-clock.doubted').waitFor()
    await seen(leader.getByTestId('clock-confirm')).toHaveCount(0)
    await admin.getByTestId('clock-confirm').click()
    await admin.getByTestId('clock-confirm-confirm').click()
    for (const page of [admin, leader]) {
      await seen(page.getByTestId('alert-clock.doubted')).toHaveCount(0)
      await seen(page.locator('.stale-banner')).toHaveCount(0)
    }
  })
})
