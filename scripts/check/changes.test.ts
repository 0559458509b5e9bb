import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workspace } from '../screens.mjs'
import { changesIn, foldersFelt, foldersIn } from './changes.ts'

describe('what has changed', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'one-window-changes-'))
    git('init', '--quiet', '--initial-branch', 'main')
    write('a.ts', '1')
    write('b.ts', '1')
    commit()
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const write = (file: string, text: string): void => writeFileSync(path.join(root, file), text)
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: root })
  const commit = (): void => {
    git('add', '.')
    git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message', 'x')
  }

  it('is what was edited or added since the last commit of main', () => {
    expect(changesIn(root)).toEqual({ since: 'main', files: [] })
    write('a.ts', '2')
    write('数.ts', '')
    expect(changesIn(root)).toEqual({ since: 'main', files: ['a.ts', '数.ts'] })
  })

  it('is on a branch also what was committed there, and not what has landed on main since', () => {
    git('switch', '--quiet', '--create', 'mine')
    write('a.ts', '2')
    commit()
    git('switch', '--quiet', 'main')
    write('b.ts', '2')
    commit()
    git('switch', '--quiet', 'mine')
    write('c.ts', '')
    expect(changesIn(root)?.files).toEqual(['a.ts', 'c.ts'])
  })

  it('is looked at against the last commit where there is no main', () => {
    git('branch', '--quiet', '--move', 'trunk')
    write('b.ts', '2')
    expect(changesIn(root)).toEqual({ since: 'HEAD', files: ['b.ts'] })
  })

  it('cannot be said outside of git', () => {
    rmSync(path.join(root, '.git'), { recursive: true })
    mkdirSync(path.join(root, '.git'))
    expect(changesIn(root)).toBeNull()
  })
})

describe('a change is felt', () => {
  const folders = foldersIn(workspace)

  it('in the app alone when it is inside an app', () => {
    expect(foldersFelt(folders, ['apps/kiosk/src/renderer/App.tsx'])).toEqual(['apps/kiosk'])
  })

  it('in the server and the tests when it is inside the rules', () => {
    const felt = foldersFelt(folders, ['packages/queue/src/head-start/grounds.ts'])
    expect(felt).toEqual(expect.arrayContaining(['apps/server', 'packages/queue', 'tests']))
    expect(felt).not.toContain('apps/kiosk')
  })

  it('everywhere when it is in the root, nowhere when it is a text', () => {
    expect(foldersFelt(folders, ['package.json'])).toHaveLength(folders.size)
    expect(foldersFelt(folders, ['README.md', 'docs/one-press.md'])).toEqual([])
  })
})
