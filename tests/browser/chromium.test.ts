import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { browserMissing, launchOptions } from '../_util/chromium.ts'

const fontFolder = path.join(import.meta.dirname, '../../packages/ui/node_modules/@fontsource-variable/noto-sans-sc')

// A missing glyph is an empty box, and every box looks the same.
it('the browser of the tests draws Chinese text with the font that our pages bring along', async ({ skip }) => {
  const missing = browserMissing()
  skip(missing !== null, missing ?? '')
  const browser = await chromium.launch(await launchOptions())
  try {
    const page = await browser.newPage()
    await page.setContent(`<style>${fontFaces()} b { font: 40px 'Noto Sans SC Variable' }</style>`)
    const pictures = [await picture(page, '窗'), await picture(page, '通'), await picture(page, '號')]
    expect(new Set(pictures).size).toBe(3)
  } finally {
    await browser.close()
  }
})

async function picture(page: Page, text: string): Promise<string> {
  await page.evaluate((shown) => {
    document.body.innerHTML = `<b>${shown}</b>`
    return document.fonts.ready
  }, text)
  return (await page.locator('b').screenshot()).toString('base64')
}

function fontFaces(): string {
  const css = readFileSync(path.join(fontFolder, 'index.css'), 'utf8')
  return css.replaceAll(/url\(\.\/(files\/[^)]+)\)/g, (_, file: string) => {
    return `url(data:font/woff2;base64,${readFileSync(path.join(fontFolder, file), 'base64')})`
  })
}
