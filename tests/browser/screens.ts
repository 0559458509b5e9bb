// Takes the pictures of the main screens for docs/screens: node tests/browser/screens.ts <folder>
// A demo hall at ten in the morning is filled the same way each time and looked at in both languages.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { fillHall } from '../_util/busy-hall.ts'
import { identify, numberIn, openConsole, openDisplay, openKiosk, pressNext } from '../_util/hall-pages.ts'
import { startInProcess } from '../_util/in-process.ts'
import { type Person, pair } from '../_util/people.ts'
import { openStage, type Stage, WALL, whenStill } from '../_util/stage.ts'
import { creditTaxpayers } from '../_util/taxpayers.ts'

const PICTURE_BYTES_MAX = 300 * 1024
/** The board's soft shades make a large file: two thirds of its size are enough to read it. */
const SMALLER = { ...WALL, deviceScaleFactor: 2 / 3 }
const LANGUAGES = ['zh', 'en'] as const
type Language = (typeof LANGUAGES)[number]

const folder = process.argv[2]
if (!folder) throw new Error('Say where the pictures go: node tests/browser/screens.ts <folder>')
await mkdir(folder, { recursive: true })
const [server, stage] = await Promise.all([startInProcess(), openStage()])
try {
  await fillHall(server.url, server.advance)
  await takePictures(folder, await pair(server.url, 'demo-kiosk'))
  for (const complaint of stage.takeComplaints()) console.log(`console: ${complaint}`)
} finally {
  await stage.close()
  await server.close()
}

async function takePictures(into: string, kioskLine: Person): Promise<void> {
  await picturesOfKiosk(stage, into)
  const officer = await openConsole(stage, server.url, 'w05', 5)
  const display = await openDisplay(stage, server.url, SMALLER)
  await kioskLine.order('ticket.issue', {
    taxpayerId: creditTaxpayers[70]?.id ?? '',
    matters: ['F001', 'I003'],
  })
  await pressNext(officer)
  await numberIn(officer, 'current-number')
  await display
    .getByTestId('announcement')
    .filter({ hasText: await numberIn(officer, 'current-number') })
    .waitFor()
  await picture(display, into, 'display')
  for (const language of LANGUAGES) {
    await chooseLanguage(officer, language)
    await picture(officer, into, nameIn('window', language))
  }
  await pictureTogether(into)
}

/** Kiosk, display and console side by side, for the README. */
async function pictureTogether(into: string): Promise<void> {
  const bytes = await Promise.all(
    ['kiosk-number', 'display', 'window'].map((name) => readFile(picturePath(into, name))),
  )
  const [kiosk, display, desk] = bytes.map((png) => `data:image/png;base64,${png.toString('base64')}`)
  const page = await stage.open('about:blank', { viewport: { width: 1026, height: 720 } })
  await page.setContent(`<style>
    body { margin: 24px; height: 672px; display: flex; gap: 24px; background: #eef4fa }
    div { display: grid; gap: 24px }
    img { border-radius: 8px; box-shadow: 0 2px 14px rgb(0 40 80 / 22%) }
  </style>
  <img height="672" src="${kiosk}"><div><img height="324" src="${display}"><img height="324" src="${desk}"></div>`)
  await picture(page, into, 'three-screens')
  await page.close()
}

async function picturesOfKiosk(on: Stage, into: string): Promise<void> {
  const kiosk = await openKiosk(on, server.url)
  for (const [index, language] of LANGUAGES.entries()) {
    if (language === 'en') await kiosk.getByTestId('kiosk-language').click()
    await picture(kiosk, into, nameIn('kiosk-welcome', language))
    await identify(kiosk, creditTaxpayers[60 + index]?.id ?? '')
    await kiosk.getByTestId('kiosk-take').waitFor()
    await picture(kiosk, into, nameIn('kiosk-greeting', language))
    await kiosk.getByTestId('kiosk-take').click()
    await numberIn(kiosk, 'kiosk-number')
    await picture(kiosk, into, nameIn('kiosk-number', language))
    await kiosk.reload()
    await kiosk.getByTestId('kiosk-start').waitFor()
  }
}

async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page
    .getByText(language === 'zh' ? '中文' : 'English', { exact: true })
    .first()
    .click()
}

function nameIn(screen: string, language: Language): string {
  return language === 'zh' ? screen : `${screen}-${language}`
}

function picturePath(into: string, name: string): string {
  return path.join(into, `${name}.png`)
}

/** Keeps a picture of the page. */
async function picture(page: Page, into: string, name: string): Promise<void> {
  await whenStill(page)
  const bytes = await page.screenshot()
  if (bytes.length > PICTURE_BYTES_MAX) console.log(`${name}.png is larger than ${PICTURE_BYTES_MAX} bytes`)
  await writeFile(picturePath(into, name), bytes)
  console.log(`${name}.png ${Math.round(bytes.length / 1024)} KB`)
}
