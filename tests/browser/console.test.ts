import { expect as seen } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { browserMissing } from '../_util/chromium.ts'
import { hallOnStage } from '../_util/hall-on-stage.ts'
import { openConsole, pressNext } from '../_util/hall-pages.ts'
import { openWindows, pair, signIn } from '../_util/people.ts'

const missing = browserMissing()

describe.skipIf(missing)(`the officer's console${missing ? ` (${missing})` : ''}`, () => {
  const hall = hallOnStage()

  it('[R8b] says before Next that it would count a miss, and afterwards that it did', async () => {
    const kiosk = await pair(hall.server.url, 'demo-kiosk')
    for (let person = 0; person < 3; person++) await kiosk.order('ticket.issue', {})
    const officer = await openConsole(hall.stage, hall.server.url, 'w01', 1)
    await pressNext(officer)
    const next = officer.getByTestId('key-next')
    await seen(next).toHaveAttribute('data-miss', 'true')
    await seen(next).toContainText('Z001 计过号')
    await pressNext(officer)
    await seen(officer.getByTestId('next-answer')).toContainText('Z001 没有开始办理，已计过号')
    hall.server.advance(30_000)
    await kiosk.order('ticket.issue', {})
    await seen(next).not.toHaveAttribute('data-miss')
    await seen(next).toContainText('办结 Z002')
    await pressNext(officer)
    await seen(officer.getByTestId('next-answer')).toContainText('Z002 已办结')
  })

  it('[R12] away for a moment, a window keeps who was sent to it', async () => {
    const kiosk = await pair(hall.server.url, 'demo-kiosk')
    const [other] = await openWindows(hall.server.url, [2])
    const watcher = await signIn(hall.server.url, 'leader')
    const { ticket } = await kiosk.order('ticket.issue', {})
    const officer = await openConsole(hall.stage, hall.server.url, 'w03', 3)
    await other?.order('window.call', { windowNo: 2, ticketId: ticket.id, reason: 'asked at the desk' })
    await other?.order('window.transfer', { windowNo: 2, to: { windowNo: 3 } })
    await officer.getByTestId('key-pause').click()
    await officer.getByTestId('choice-moment').click()
    await seen(officer.getByTestId('key-resume')).toBeVisible()
    const { window: serviceWindow, assigned } = await watcher.view('windows/3')
    expect(serviceWindow.state).toBe('paused')
    expect(assigned.map(({ number }) => number)).toEqual([ticket.number])
  })
})
