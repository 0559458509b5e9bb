import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isTest, parseSource, repository, type Source, type TextFile, textFiles } from '../_util/sources.ts'
import { circlesOfFiles, circlesOfFolders } from './circles.ts'
import { forbiddenImports } from './imports.ts'
import { shadowedBuiltIns } from './names.ts'
import { ROOMS, roomsOutOfOrder, upwardImports } from './rooms.ts'
import { barrel, impurity, longFile, longFunctions, matches, usualLengths, wordsInMarkup } from './rules.ts'

const files = textFiles()
const sources = files.filter(({ file }) => /\.(?:ts|tsx|mjs)$/.test(file)).map(parseSource)
const SQLITE_ONLY = /better-sqlite3|json_each|json_tree|SQLITE_|\bpragma\b|\browid\b/gi
const rulesFile = path.join(repository, 'packages/queue/RULES.md')

/** What a check says of a made-up file; a check that never finds anything proves nothing. */
function said(check: (source: Source) => string[], file: string, text: string): number {
  return check(parseSource({ file, text })).length
}

describe('imports', () => {
  it('go only where the layout allows', () => {
    expect(sources.length).toBeGreaterThan(5)
    expect(sources.flatMap(forbiddenImports)).toEqual([])
  })

  it.each([
    ['apps/kiosk/src/renderer/main.tsx', "import { x } from '@one-window/server'"],
    ['apps/kiosk/src/renderer/main.tsx', "import { ipcRenderer } from 'electron'"],
    ['apps/kiosk/src/renderer/main.tsx', "import x from '../../../window/src/x.ts'"],
    ['apps/server/src/app.ts', "import x from './routes/commands'"],
    ['migrations/src/0001.ts', "import type { Database } from '../../apps/server/src/db/schema.ts'"],
    ['packages/protocol/src/ids.ts', "import type { x } from '@one-window/queue'"],
    ['packages/protocol/src/ids.ts', "import { z } from 'zod'"],
    ['packages/queue/src/step.ts', "const fs = await import('node:fs')"],
    ['packages/ui/src/index.ts', "export * from '@one-window/client'"],
    ['tests/_util/people.ts', "import { x } from '../../apps/server/src/app.ts'"],
    ['apps/server/src/app.ts', "import { seeded } from '../../../scripts/chance.ts'"],
    ['scripts/traffic/crowd.ts', "import { x } from '../../tests/_util/server.ts'"],
  ])('are refused: %s, %s', (file, text) => expect(said(forbiddenImports, file, text)).toBe(1))

  it('go down only: from what is composed to what it is made of', () => {
    expect(sources.flatMap(upwardImports)).toEqual([])
  })

  it.each([
    ['apps/server/src/db/ticket.ts', "import type { x } from '../routes/commands.ts'"],
    ['apps/server/src/plugins/live.ts', "export { x } from '../routes/commands.ts'"],
    ['apps/server/src/db/register.ts', "import type { Keys } from '../access/keys.ts'"],
    ['apps/server/src/access/admission.ts', "import type { HallKeeper } from '../hall/keeper.ts'"],
    ['apps/server/src/hall/batch.ts', "import { problemOf } from '../routes/problem-error.ts'"],
    ['apps/server/src/db/dialect/sqlite.ts', "import { x } from '../../hall/keeper.ts'"],
    ['apps/server/src/config.ts', "import { buildApp } from './app.ts'"],
    ['packages/queue/src/ticket/issue.ts', "import { step } from '../step.ts'"],
    ['packages/queue/src/ticket/fold.ts', "import { leaveWindow } from '../window/change.ts'"],
    ['packages/queue/src/state/hall.ts', "import type { Facts } from '../decision/facts.ts'"],
    ['packages/queue/src/coupon/coupon.ts', "import type { HallState } from '../state/hall.ts'"],
    ['packages/protocol/src/ticket/commands.ts', "import type { Command } from '../commands.ts'"],
    ['scripts/check/changes.ts', "import { watch } from '../dev/watch.ts'"],
  ])('are refused where they go up: %s, %s', (file, text) => expect(said(upwardImports, file, text)).toBe(1))

  it('go down only: a room may know what stands before it in the list', () => {
    expect(Object.values(ROOMS).flatMap(roomsOutOfOrder)).toEqual([])
    expect(roomsOutOfOrder({ a: ['b'], b: ['a', 'b'] })).toEqual(['a knows b', 'b knows b'])
  })

  it('are named for rooms that exist', () => {
    const named = Object.entries(ROOMS).flatMap(([home, rooms]) => Object.keys(rooms).map((room) => `${home}/${room}`))
    expect(named.filter((place) => !files.some(({ file }) => `${file}/`.startsWith(`${place}/`)))).toEqual([])
  })

  it('make no circle of files or folders', () => {
    expect([...circlesOfFiles(sources), ...circlesOfFolders(sources)]).toEqual([])
    const files = (...arrows: [from: string, to: string][]) =>
      arrows.map(([file, to]) => parseSource({ file, text: `import type { x } from '${to}'` }))
    const ofFiles = files(['a/src/b/one.ts', './two.ts'], ['a/src/b/two.ts', './one.ts'], ['a/src/c.ts', './b/one.ts'])
    expect(circlesOfFiles(ofFiles)).toEqual(['a/src/b/one.ts → a/src/b/two.ts → a/src/b/one.ts'])
    expect(circlesOfFolders(ofFiles)).toEqual([])
    const ofFolders = files(
      ['a/src/b/one.ts', '../c/one.ts'],
      ['a/src/c/two.ts', '../b/two.ts'],
      ['a/src/b/two.ts', './three.ts'],
      ['a/src/c/one.ts', './three.ts'],
    )
    expect(circlesOfFiles(ofFolders)).toEqual([])
    expect(circlesOfFolders(ofFolders)).toEqual(['a/src/b → a/src/c → a/src/b'])
    const throughRoot = files(['a/src/b/one.ts', '../d.ts'], ['a/src/d.ts', './b/two.ts'], ['a/src/b/two.ts', './e.ts'])
    expect(circlesOfFiles(throughRoot)).toEqual([])
    expect(circlesOfFolders(throughRoot)).toEqual(['a/src/b → a/src/d.ts → a/src/b'])
  })

  it('of SQLite itself stand in its dialect alone', () => {
    const server = files.filter(({ file }) => /^apps\/server\/src\/(?!testing\/)/.test(file) && !isTest(file))
    const elsewhere = server.filter(({ file }) => !/\/db\/dialect\/sqlite(?:-file)?\.ts$/.test(file))
    expect(elsewhere.flatMap((file) => matches(file, SQLITE_ONLY, 'is understood by SQLite only'))).toEqual([])
    expect(server.flatMap((file) => matches(file, SQLITE_ONLY, '')).length).toBeGreaterThan(5)
  })
})

describe('sizes', () => {
  it('files stay short', () => {
    const code = files.filter(({ file }) => /\.(?:ts|tsx|mjs|css)$/.test(file))
    expect(code.flatMap(longFile)).toEqual([])
    expect(said(longFile, 'apps/a.ts', 'a\n'.repeat(251))).toBe(1)
    expect(said(longFile, 'apps/a.test.ts', 'a\n'.repeat(600))).toBe(0)
  })

  it('most files are much shorter', () => {
    const { median, p90 } = usualLengths(sources.filter(({ file }) => !isTest(file)))
    expect(median).toBeLessThanOrEqual(60)
    expect(p90).toBeLessThanOrEqual(120)
    const made = Array.from({ length: 10 }, (_, index) => ({ file: 'a.ts', text: 'a\n'.repeat(10 * (index + 1)) }))
    expect(usualLengths(made)).toEqual({ median: 60, p90: 100 })
  })

  it('functions stay short', () => {
    expect(sources.flatMap(longFunctions)).toEqual([])
    expect(said(longFunctions, 'apps/a.ts', `const a = () => {${'\n'.repeat(60)}}`)).toBe(1)
    expect(said(longFunctions, 'apps/a.ts', `class A { a() {${'\n'.repeat(60)}} }`)).toBe(1)
    expect(said(longFunctions, 'apps/a.ts', `function a() {${'\n'.repeat(59)}}`)).toBe(0)
  })
})

describe('habits', () => {
  it('only a package’s own index.ts passes on exports', () => {
    expect(sources.flatMap(barrel)).toEqual([])
    expect(said(barrel, 'apps/server/src/db/index.ts', "export * from './a.ts'\nexport { b } from './b.ts'")).toBe(1)
    expect(said(barrel, 'apps/server/src/db/a.ts', "export * from './a.ts'\nexport const b = 1")).toBe(0)
  })

  it('the contract and the rules know no clock, no chance and no outer world', () => {
    expect(sources.flatMap(impurity)).toEqual([])
    const text = 'Date.now(); Math.random(); new Date(); fetch(a); process.env; new Date(0); state.process; a.fetch()'
    expect(said(impurity, 'packages/queue/src/a.ts', text)).toBe(5)
  })

  it('screens take their words from the locale files', () => {
    expect(sources.flatMap(wordsInMarkup)).toEqual([])
    expect(said(wordsInMarkup, 'apps/kiosk/src/A.tsx', 'const a = <b title={x}> 取号 · {1}</b>')).toBe(1)
    expect(said(wordsInMarkup, 'apps/kiosk/src/A.tsx', 'const a = <b> · {1} </b>')).toBe(0)
  })

  it('no type, class or component has the name of a built-in', () => {
    expect(sources.flatMap(shadowedBuiltIns)).toEqual([])
    const text =
      'interface Request {} type Pick = 1; class Notification {} function Console() {} function fetchAll() {}'
    expect(said(shadowedBuiltIns, 'apps/window/src/A.tsx', text)).toBe(4)
    expect(said(shadowedBuiltIns, 'packages/queue/src/a.ts', text)).toBe(2)
  })

  it('nothing is left for later in a comment', () => {
    const pattern = new RegExp(`\\b(?:${['TO', 'FIX'].map((start, at) => start + ['DO', 'ME'][at]).join('|')})\\b`, 'g')
    expect(files.flatMap((file) => matches(file, pattern, 'is left for later'))).toEqual([])
    expect(matches({ file: 'a', text: `// TO${''}DO later` }, pattern, 'x')).toHaveLength(1)
  })

  it('no file names the host of a package registry', () => {
    const wellKnown = ['npmjs', 'npmmirror', 'yarnpkg'].map((name) => `registry\\.${name}\\.`)
    const pattern = new RegExp([...wellKnown, ...ownRegistry()].join('|'), 'gi')
    expect(files.flatMap((file) => matches(file, pattern, 'names a registry'))).toEqual([])
    expect(matches({ file: 'a', text: `https://registry.${'npmjs'}.org` }, pattern, 'x')).toHaveLength(1)
  })
})

describe('types', () => {
  it('are checked in every folder that has a tsconfig.json', () => {
    const { references } = JSON.parse(readFileSync(path.join(repository, 'tsconfig.json'), 'utf8'))
    const folders = files.flatMap(({ file }) => (path.basename(file) === 'tsconfig.json' ? path.dirname(file) : []))
    expect(references.map((one: { path: string }) => one.path).sort()).toEqual(
      folders.filter((it) => it !== '.').sort(),
    )
  })
})

describe('rules', () => {
  it('R1 to R20 have their headings in RULES.md, and only rules that have one are quoted', () => {
    const rules = rulesIn(readFileSync(rulesFile, 'utf8'))
    for (let no = 1; no <= 20; no++) expect(rules).toContain(`R${no}`)
    const quoting = files.filter(({ file }) => isTest(file))
    expect(quoting.flatMap((file) => unknownRules(file, rules))).toEqual([])
    const made = rulesIn('## R1 One number · built\n\n## R8b Unserved · built\n\nR9 is mentioned.')
    expect(made).toEqual(['R1', 'R8b'])
    expect(
      unknownRules({ file: 'a.test.ts', text: ['R1', 'R8b', 'R8c', 'R9'].map((rule) => `[${rule}]`).join() }, made),
    ).toHaveLength(2)
  })
})

/** The rules with a heading of their own. */
function rulesIn(text: string): string[] {
  return [...text.matchAll(/^## (R\d+[a-z]?)\b/gm)].map(([, rule]) => rule ?? '')
}

/** Rules that are quoted in brackets and stand nowhere. */
function unknownRules({ file, text }: TextFile, rules: readonly string[]): string[] {
  const known = rules.join('|')
  return matches({ file, text }, new RegExp(`\\[(?!(?:${known})\\])R\\d+[a-z]?\\]`, 'g'), 'quotes an unknown rule')
}

/** The host that this machine installs from, as a pattern; a bare loopback address would match too much. */
function ownRegistry(): string[] {
  const configured = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  const { host } = URL.canParse(configured) ? new URL(configured) : { host: '' }
  return /^(?:$|localhost$|127\.|\[::1\]$)/.test(host) ? [] : [RegExp.escape(host)]
}
