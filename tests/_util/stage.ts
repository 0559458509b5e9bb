import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { launchOptions } from './chromium.ts'

/** One browser in which every page is another person's or another device's own. */
export interface Stage {
  /** Opens a page of the server in a browser profile of its own and waits until it is loaded. */
  readonly open: (url: string, options?: BrowserContextOptions) => Promise<Page>
  /** What the pages wrote to their consoles as errors or warnings, or threw, since the last time this was asked. */
  readonly takeComplaints: () => string[]
  /** Closes every page, for the next test. */
  readonly clear: () => Promise<void>
  readonly close: () => Promise<void>
}

export const PORTRAIT = { viewport: { width: 1080, height: 1920 }, hasTouch: true }
export const WALL = { viewport: { width: 1920, height: 1080 } }
export const DESK = { viewport: { width: 1366, height: 768 } }

export async function openStage(): Promise<Stage> {
  const browser = await chromium.launch(await launchOptions())
  const complaints: string[] = []
  return {
    open: (url, options) => openPage(browser, complaints, url, options),
    takeComplaints: () => complaints.splice(0),
    async clear() {
      await Promise.all(browser.contexts().map((context) => context.close()))
      complaints.length = 0
    },
    close: () => browser.close(),
  }
}

/** What this page's voice has been asked to say so far. */
export function spokenOn(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken)
}

/** Resolves when the fonts are there and everything that moves once has come to rest. */
export async function whenStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const once = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations === 1)
    await Promise.allSettled(once.map(({ finished }) => finished))
  })
}

async function openPage(
  browser: Browser,
  complaints: string[],
  url: string,
  options: BrowserContextOptions = DESK,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  await context.addInitScript(giveVoice)
  const page = await context.newPage()
  const complain = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`)
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(message.text())
  })
  page.on('pageerror', (error) => complain(String(error)))
  await page.goto(url)
  return page
}

/** Runs in the page: a Chinese voice that writes down what it is asked to say, because this browser has none. */
function giveVoice(): void {
  const spoken: string[] = []
  class Utterance extends EventTarget {
    readonly text: string
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  const synthesis = {
    getVoices: () => [{ lang: 'zh-CN', name: 'written down' }],
    speak(utterance: Utterance) {
      spoken.push(utterance.text)
      queueMicrotask(() => utterance.dispatchEvent(new Event('end')))
    },
    cancel: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }
  Object.defineProperties(globalThis, {
    spoken: { value: spoken },
    speechSynthesis: { value: synthesis },
    SpeechSynthesisUtterance: { value: Utterance },
  })
}
