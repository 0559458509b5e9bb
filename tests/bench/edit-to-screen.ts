// How long an edit takes until it is seen: `npm run dev` in a copy of the last commit, the kiosk's first page in Chromium,
// edited again and again in three ways. Run by hand: node tests/bench/edit-to-screen.ts

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import { repository } from '../_util/sources.ts'
import { openStage } from '../_util/stage.ts'
import { median } from './stats.ts'

/** An edit of one file of the kiosk: what it puts in the place of `from`, and how the page shows it. */
interface Kind {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: (mark: string) => string
  readonly isSeen: (mark: string) => boolean
}

const EDITS = 15
const KINDS: Kind[] = [
  {
    name: 'a text',
    file: 'locales/zh.json',
    from: '"promise": "',
    to: (mark) => `"promise": "${mark} `,
    isSeen: (mark) => (document.body.textContent ?? '').includes(mark),
  },
  {
    name: 'a component',
    file: 'steps/welcome/WelcomeStep.tsx',
    from: "{t('welcome.promise')}",
    to: (mark) => `{t('welcome.promise')}{'${mark}'}`,
    isSeen: (mark) => (document.body.textContent ?? '').includes(mark),
  },
  {
    name: 'a style',
    file: 'kiosk.css',
    from: ':root {',
    to: (mark) => `:root { --mark: '${mark}';`,
    isSeen: (mark) => getComputedStyle(document.documentElement).getPropertyValue('--mark').includes(mark),
  },
]

const folder = mkdtempSync(path.join(tmpdir(), 'one-window-edit-'))
const copy = path.join(folder, 'copy')
execFileSync('git', ['clone', '--quiet', repository, copy])
const dev = spawn('node', ['scripts/bootstrap.mjs', 'node', 'scripts/dev/main.ts'], {
  cwd: copy,
  env: { ...process.env, PORT: '0', DATA_DIR: path.join(folder, 'data'), LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const stage = await openStage()
try {
  const page = await stage.open(`${await addressOf(dev)}/kiosk/?pair=demo-kiosk`)
  await page.getByTestId('kiosk-start').waitFor()
  for (const kind of KINDS) await measure(page, kind)
} finally {
  await stage.close()
  dev.kill('SIGTERM')
  await once(dev, 'exit')
  rmSync(folder, { recursive: true })
}

/** The address that it prints once everything is installed. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('its output is not read')
  for await (const line of createInterface(stdout)) {
    const url = /http:\/\/127\S+/.exec(line)?.[0]
    if (url) {
      stdout.resume()
      return url
    }
  }
  throw new Error('it ended before it listened')
}

async function measure(page: Page, { name, file, from, to, isSeen }: Kind): Promise<void> {
  const whole = path.join(copy, 'apps/kiosk/src/renderer', file)
  const text = readFileSync(whole, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from} any more`)
  const times: number[] = []
  for (let edit = 0; edit < EDITS; edit++) {
    const mark = `edit-${edit}`
    const startedAt = performance.now()
    writeFileSync(whole, text.replace(from, to(mark)))
    await page.waitForFunction(isSeen, mark, { polling: 10 })
    times.push(Math.round(performance.now() - startedAt))
  }
  console.log(
    `${name}: median ${median(times)} ms, longest ${Math.max(...times)} ms, first ${times[0]} ms (${EDITS} edits)`,
  )
}
