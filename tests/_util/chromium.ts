import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { LaunchOptions } from '@playwright/test'
import packed from '@sparticuz/chromium'

const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/google-chrome']
const unpacked = path.join(import.meta.dirname, '../../node_modules/.cache/one-window/chromium')

/** Why browser tests cannot run on this machine, or null when they can. */
export function browserMissing(): string | null {
  if (systemChromium() || (process.platform === 'linux' && process.arch === 'x64')) return null
  return `no Chromium on ${process.platform} ${process.arch}: install one as ${SYSTEM_PATHS[0]}`
}

/** Options for Playwright's `chromium.launch`: the machine's own Chromium, else the one that came with the packages. */
export async function launchOptions(): Promise<LaunchOptions> {
  return {
    executablePath: systemChromium() ?? (await unpack()),
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run', '--font-render-hinting=none'],
  }
}

function systemChromium(): string | undefined {
  return SYSTEM_PATHS.find((file) => existsSync(file))
}

/** Unpacks into a folder of our own and renames it when whole, because several test processes may come here at once. */
async function unpack(): Promise<string> {
  if (!existsSync(unpacked)) {
    const unfinished = await mkdtemp(`${unpacked}-`)
    await unpackInto(unfinished)
    await rename(unfinished, unpacked).catch(() => rm(unfinished, { recursive: true }))
  }
  return path.join(unpacked, 'chromium')
}

/** The package always unpacks into the folder for temporary files. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
