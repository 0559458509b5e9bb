import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isCurrent, type Made, makeStamped } from './stamp.mjs'

let root: string
let screen: Made
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'one-window-stamp-'))
  mkdirSync(path.join(root, 'src/parts'), { recursive: true })
  write('src/parts/key.ts', 'first')
  write('lock.yaml', '1')
  screen = { root, inputs: ['lock.yaml', 'src'], product: 'dist/index.html', stamp: 'cache/screens/kiosk' }
})
afterEach(() => rmSync(root, { recursive: true }))

function write(file: string, text: string): void {
  writeFileSync(path.join(root, file), text)
}

/** What `npm run build` does, and what `npm start` does with a screen that is not current. */
function build(): Promise<number> {
  return makeStamped(screen, async () => {
    mkdirSync(path.join(root, 'dist'), { recursive: true })
    write('dist/index.html', readFileSync(path.join(root, 'src/parts/key.ts'), 'utf8'))
    return 0
  })
}

describe('what was made from files', () => {
  it('is current until one of them changes, comes or goes', async () => {
    expect(isCurrent(screen)).toBe(false)
    await build()
    expect(isCurrent(screen)).toBe(true)
    write('src/more.ts', '')
    expect(isCurrent(screen)).toBe(false)
    rmSync(path.join(root, 'src/more.ts'))
    expect(isCurrent(screen)).toBe(true)
    write('lock.yaml', '2')
    expect(isCurrent(screen)).toBe(false)
  })

  it('is made again after edit, build and revert: no start serves the screen of the reverted edit', async () => {
    await build()
    write('src/parts/key.ts', 'second')
    await build()
    write('src/parts/key.ts', 'first')
    expect(isCurrent(screen)).toBe(false)
    await build()
    expect(readFileSync(path.join(root, 'dist/index.html'), 'utf8')).toBe('first')
    expect(isCurrent(screen)).toBe(true)
  })

  it('is not current when making it failed, even if it was before', async () => {
    await build()
    expect(await makeStamped(screen, async () => 3)).toBe(3)
    expect(isCurrent(screen)).toBe(false)
    await build()
    await expect(makeStamped(screen, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(isCurrent(screen)).toBe(false)
  })

  it('is not current when a file was edited while it was made, or when it has gone', async () => {
    await makeStamped(screen, async () => {
      write('src/parts/key.ts', 'second')
      return build()
    })
    expect(isCurrent(screen)).toBe(false)
    await build()
    rmSync(path.join(root, 'dist'), { recursive: true })
    expect(isCurrent(screen)).toBe(false)
  })

  it('does not depend on tests and on what is generated or installed', async () => {
    await build()
    for (const folder of ['node_modules', 'dist', '.types']) {
      mkdirSync(path.join(root, 'src', folder))
      write(`src/${folder}/x`, '')
    }
    write('src/key.test.tsx', '')
    expect(isCurrent(screen)).toBe(true)
  })
})
