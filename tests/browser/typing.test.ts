import { expect as seen } from '@playwright/test'
import { describe, it } from 'vitest'
import { browserMissing } from '../_util/chromium.ts'
import { hallOnStage } from '../_util/hall-on-stage.ts'
import { openKiosk, openSignedIn } from '../_util/hall-pages.ts'

const missing = browserMissing()
const CODE = '91420105MA0000015P'
const FALSE_CODE = '91420105MA0000016P'

describe.skipIf(missing)(`an identifier while it is typed${missing ? ` (${missing})` : ''}`, () => {
  const hall = hallOnStage()

  it('is ticked at the kiosk only when its check character fits, and a false one is not sent', async () => {
    const kiosk = await openKiosk(hall.stage, hall.server.url)
    await kiosk.getByTestId('kiosk-start').click()
    const field = kiosk.getByTestId('kiosk-identify-input')
    const said = kiosk.getByTestId('kiosk-typed')
    await field.fill(FALSE_CODE)
    await seen(said).toHaveAttribute('data-look', 'false')
    await seen(said).toContainText('末位校验码 P 不符')
    await seen(field).toHaveAttribute('aria-invalid', 'true')
    await kiosk.getByTestId('kiosk-identify-ok').click()
    await seen(kiosk.getByTestId('kiosk-identify-problem')).toContainText('末位校验码 P 不符')
    await field.fill('91O')
    await seen(said).toContainText('请核对 O')
    await field.fill(CODE)
    await seen(said).toHaveAttribute('data-look', 'done')
    await seen(field).toHaveAttribute('aria-invalid', 'false')
    await kiosk.getByTestId('kiosk-identify-ok').click()
    await kiosk.getByTestId('kiosk-take').waitFor()
  })

  it('is called false at the desk too, and a ticket number never is', async () => {
    const desk = await openSignedIn(hall.stage, hall.server.url, 'g01')
    const [issue, find] = [desk.getByTestId('issue-identity'), desk.getByTestId('find-identity')]
    await issue.fill(FALSE_CODE)
    await seen(desk.getByText('末位校验码 P 不符')).toBeVisible()
    await seen(issue).toHaveAttribute('aria-invalid', 'true')
    await issue.fill(CODE)
    await seen(desk.getByText('末位校验码')).toBeHidden()
    for (const text of ['Z', 'Z0', 'Z01', 'Z012']) {
      await find.fill(text)
      await seen(find).not.toHaveAttribute('aria-invalid', 'true')
    }
  })
})
