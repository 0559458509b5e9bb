import { type BrowserContextOptions, type Page, type Request, expect as seen } from '@playwright/test'
import { DESK, PORTRAIT, type Stage, WALL } from './stage.ts'

const TICKET_NUMBER = /[A-Z]\d{3,}/

/** Opens a kiosk that pairs itself. */
export async function openKiosk(stage: Stage, url: string, options: BrowserContextOptions = PORTRAIT): Promise<Page> {
  const page = await stage.open(`${url}/kiosk/?pair=demo-kiosk`, options)
  await page.getByTestId('kiosk-start').waitFor()
  return page
}

/** Opens a display that pairs itself. */
export async function openDisplay(stage: Stage, url: string, options: BrowserContextOptions = WALL): Promise<Page> {
  const page = await stage.open(`${url}/display/?pair=demo-display`, options)
  await page.locator('.board').waitFor()
  return page
}

/** Opens the console of an account, signs in and takes the window, which is then open. */
export async function openConsole(stage: Stage, url: string, account: string, windowNo: number): Promise<Page> {
  const page = await openSignedIn(stage, url, account)
  await page.getByTestId(`take-window-${windowNo}`).click()
  await page.getByTestId('key-open').click()
  await page.getByTestId('key-next').waitFor()
  return page
}

/** Opens the staff's pages and signs in. */
export async function openSignedIn(stage: Stage, url: string, account: string): Promise<Page> {
  const page = await stage.open(`${url}/window/`, DESK)
  await page.getByTestId('sign-in-account').fill(account)
  await page.getByTestId('sign-in-password').fill('demo')
  await page.getByTestId('sign-in-submit').click()
  await page.getByTestId('sign-out').waitFor()
  return page
}

/** Types an identifier at the kiosk as a person does, up to the greeting. */
export async function identify(kiosk: Page, taxpayerId: string): Promise<void> {
  await kiosk.getByTestId('kiosk-start').click()
  for (const char of taxpayerId) await kiosk.getByTestId(`kiosk-key-${char}`).click()
  await kiosk.getByTestId('kiosk-identify-ok').click()
}

/** Takes a number at the kiosk and goes back to the start; answers the number. */
export async function takeNumber(kiosk: Page, taxpayerId: string, way: 'take' | 'tutoring' = 'take'): Promise<string> {
  await identify(kiosk, taxpayerId)
  await kiosk.getByTestId(`kiosk-${way}`).click()
  const number = await numberOn(kiosk)
  await kiosk.getByTestId('kiosk-done').click()
  await kiosk.getByTestId('kiosk-start').waitFor()
  return number
}

/** The number that the kiosk shows. */
export function numberOn(kiosk: Page): Promise<string> {
  return numberIn(kiosk, 'kiosk-number')
}

/** The ticket number that stands in an element, once there is one. */
export async function numberIn(page: Page, testId: string): Promise<string> {
  const text = await page.getByTestId(testId).filter({ hasText: TICKET_NUMBER }).textContent()
  return TICKET_NUMBER.exec(text ?? '')?.[0] ?? ''
}

/** The person is there: presses Start and waits until the console knows. */
export async function pressStart(officer: Page): Promise<void> {
  await pressKey(officer, 'start')
  await officer.locator('[data-testid=key-start][aria-disabled=true]').waitFor()
}

/** Presses Next as soon as the key does not rest. */
export function pressNext(officer: Page): Promise<void> {
  return pressKey(officer, 'next')
}

const PRESSES_MAX = 10
const SENT_SOON_MS = 1_000

/** A press right after another one is taken for its second tap and does nothing: then it is pressed again. */
async function pressKey(officer: Page, key: 'start' | 'next'): Promise<void> {
  let isSent = false
  const note = (request: Request): void => {
    isSent ||= request.url().endsWith(`/commands/window.${key}`)
  }
  officer.on('request', note)
  for (let presses = 0; presses < PRESSES_MAX && !isSent; presses++) {
    await officer.locator(`[aria-busy=false] > [data-testid=key-${key}][aria-disabled=false]`).click()
    await seen
      .poll(() => isSent, { timeout: SENT_SOON_MS })
      .toBe(true)
      .catch(() => undefined)
  }
  officer.off('request', note)
  if (!isSent) throw new Error(`${key} was pressed ${PRESSES_MAX} times and nothing was sent`)
}
