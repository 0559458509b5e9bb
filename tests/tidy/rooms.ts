import path from 'node:path'
import { isTest, lineAt, type Source } from '../_util/sources.ts'

/** What each room of a folder may know of the others, from the ground up; a room that is not named may not exist. */
type Rooms = Readonly<Record<string, readonly string[]>>

/** The server: `main.ts` opens the app, listens and chooses how the log looks. */
const SERVER_ROOMS: Rooms = {
  'machine-clock.ts': [],
  'config.ts': ['machine-clock.ts'],
  problem: [],
  db: [],
  bounds: ['problem'],
  access: ['bounds', 'db', 'problem', 'config.ts'],
  facts: ['access', 'db', 'problem'],
  hall: ['facts', 'access', 'db', 'problem', 'config.ts', 'machine-clock.ts'],
  live: ['hall', 'access', 'bounds', 'problem'],
  queries: ['hall', 'facts', 'access', 'db', 'problem'],
  routes: ['queries', 'live', 'hall', 'facts', 'access', 'bounds', 'db', 'problem'],
  pages: ['problem', 'config.ts'],
  import: ['access', 'db', 'config.ts'],
  demo: ['import', 'access', 'db'],
  upkeep: ['demo', 'hall', 'access', 'db', 'config.ts', 'machine-clock.ts'],
  'listen.ts': ['config.ts'],
  'main.ts': ['app.ts', 'listen.ts', 'upkeep', 'config.ts'],
}

/** The rules: what knows no hall, what a hall is, what a decision is given and answers, then the subjects. */
const QUEUE_ROOMS: Rooms = {
  collections: [],
  time: [],
  'head-start': [],
  journal: [],
  state: ['time', 'collections'],
  decision: ['state', 'time'],
  matter: ['decision'],
  notice: ['decision', 'state'],
  duty: ['decision', 'state'],
  rating: ['decision', 'state', 'head-start', 'time'],
  device: ['decision', 'time'],
  session: ['decision'],
  lane: ['decision', 'state', 'head-start'],
  estimate: ['lane', 'state', 'head-start', 'collections'],
  ticket: ['estimate', 'lane', 'matter', 'decision', 'state', 'journal', 'head-start', 'time'],
  window: ['ticket', 'estimate', 'lane', 'matter', 'decision', 'state', 'journal', 'head-start', 'time'],
  cancellation: ['ticket', 'decision', 'state', 'head-start', 'time'],
  grounds: ['window', 'ticket', 'lane', 'decision', 'state', 'journal', 'head-start'],
  settings: ['window', 'lane', 'decision', 'state', 'journal'],
  day: ['settings', 'window', 'decision', 'state', 'journal', 'time'],
  clock: ['day', 'window', 'ticket', 'decision', 'state', 'time'],
  views: ['clock', 'cancellation', 'window', 'ticket', 'estimate', 'lane', 'state', 'head-start', 'time'],
}

/** The programs of the repository: what they share, then the rooms, then those that are started. */
const SCRIPTS_ROOMS: Rooms = {
  'chance.ts': [],
  'screens.mjs': [],
  'stamp.mjs': [],
  'screen-config.ts': ['screens.mjs'],
  check: [],
  dev: ['check', 'screen-config.ts', 'screens.mjs'],
  traffic: ['chance.ts'],
  'bootstrap.mjs': ['stamp.mjs', 'screens.mjs'],
  'build-screens.ts': ['screen-config.ts', 'stamp.mjs', 'screens.mjs'],
  'check.ts': ['check', 'screens.mjs'],
}

export const ROOMS: Readonly<Record<string, Rooms>> = {
  scripts: SCRIPTS_ROOMS,
  'apps/server/src': SERVER_ROOMS,
  'packages/queue/src': QUEUE_ROOMS,
}

/** Root files that compose what the rooms bring: they know all, and no room knows them. */
const COMPOSING: Readonly<Record<string, readonly string[]>> = {
  'apps/server/src': ['app.ts'],
  'packages/queue/src': ['index.ts', 'step.ts', 'decisions.ts', 'folds.ts', 'dues.ts', 'invariants.ts', 'upcasts.ts'],
  'packages/protocol/src': ['index.ts', 'commands.ts', 'events.ts', 'queries.ts', 'views.ts'],
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
  const [rooms, composing] = [ROOMS[home], COMPOSING[home] ?? []]
  if (home !== targetHome || from === to || composing.includes(from)) return null
  if (rooms) return rooms[from]?.includes(to) ? null : `${from} may not know ${to}`
  const isRoom = !from.endsWith('.ts')
  return isRoom && composing.includes(to) ? `${to} is made of the subjects and not known to them` : null
}

/** What rooms may know although it stands further up in their own list, as `room knows other`. */
export function roomsOutOfOrder(rooms: Rooms): string[] {
  const names = Object.keys(rooms)
  return Object.entries(rooms).flatMap(([room, known]) =>
    known.filter((other) => names.indexOf(other) >= names.indexOf(room)).map((other) => `${room} knows ${other}`),
  )
}

/** The folder of a file that has rooms, and its room there: a folder in it, or a root file by itself. */
function placeOf(file: string): [home: string, room: string] {
  const [, home = '', room = ''] = /^(scripts|.+?\/src)\/([^/]+)/.exec(file) ?? []
  return [home, room]
}
