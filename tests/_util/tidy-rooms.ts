import path from 'node:path'
import { isTest, lineAt, type Source } from './sources.ts'

// What each room of the server may know of the others, from the ground up; a room that is not named may not exist.
// `app.ts` knows all; `main.ts` opens it, listens and chooses how the log looks.
const SERVER_ROOMS: Record<string, string[]> = {
  'machine-clock.ts': [],
  'config.ts': ['machine-clock.ts'],
  problem: [],
  db: [],
  access: ['db', 'problem', 'config.ts'],
  facts: ['access', 'db', 'problem'],
  hall: ['facts', 'db', 'problem', 'config.ts', 'machine-clock.ts'],
  live: ['hall', 'access', 'problem'],
  queries: ['hall', 'facts', 'access', 'db', 'problem'],
  routes: ['queries', 'live', 'hall', 'facts', 'access', 'db', 'problem'],
  pages: ['problem', 'config.ts'],
  import: ['access', 'db', 'config.ts'],
  demo: ['import', 'access', 'db'],
  upkeep: ['demo', 'hall', 'access', 'db', 'config.ts'],
  'listen.ts': ['config.ts'],
  'main.ts': ['app.ts', 'listen.ts', 'upkeep', 'config.ts'],
}

// Root files that only compose what the subjects bring: no subject knows them. `carries` is not among them, because a
// day is opened by it.
const COMPOSING: Record<string, string[]> = {
  'packages/queue': ['index', 'step', 'decisions', 'folds', 'dues', 'invariants', 'upcasts'],
  'packages/protocol': ['index', 'commands', 'events', 'queries', 'views'],
}

/** Every import that goes up: to a room or a composing file that this one must not know, as `file:line why`. */
export function upwardImports(source: Source): string[] {
  const { file, text, imports } = source
  if (isTest(file) || file.includes('/testing/')) return []
  return imports.flatMap(({ name, offset }) => {
    if (!name.startsWith('.')) return []
    const why = upward(file, path.posix.join(path.posix.dirname(file), name))
    return why ? [`${file}:${lineAt(text, offset)} imports ${name}: ${why}`] : []
  })
}

function upward(file: string, target: string): string | null {
  const [home, from] = placeOf(file)
  const [targetHome, to] = placeOf(target)
  if (home !== targetHome || from === to) return null
  if (home === 'apps/server') return upwardInServer(from, to)
  const isComposing = COMPOSING[home]?.includes(to.replace(/\.ts$/, '')) ?? false
  return isComposing && !from.endsWith('.ts') ? `${to} is made of the subjects and not known to them` : null
}

function upwardInServer(from: string, to: string): string | null {
  if (from === 'app.ts') return null
  return SERVER_ROOMS[from]?.includes(to) ? null : `${from} may not know ${to}`
}

/** The package of a file and its room there: the first folder under src, or a root file by itself. */
function placeOf(file: string): [home: string, room: string] {
  const [home = '', inside = ''] = file.split('/src/')
  return [home, inside.split('/')[0] ?? '']
}
