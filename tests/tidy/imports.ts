import path from 'node:path'
import { isTest, lineAt, type Source } from '../_util/sources.ts'

// Who may import whom inside the workspace. A package that is not named here may not exist.
const ALLOWED: Record<string, string[]> = {
  'packages/protocol': [],
  'packages/queue': ['protocol'],
  'packages/client': ['protocol', 'queue'],
  'packages/printing': ['protocol', 'queue'],
  'packages/simulator': ['protocol', 'queue'],
  'packages/shell': ['protocol'],
  'packages/ui': ['protocol'],
  'apps/server': ['protocol', 'queue', 'printing', 'simulator', 'migrations'],
  'apps/kiosk': ['protocol', 'client', 'ui', 'shell', 'printing'],
  'apps/display': ['protocol', 'client', 'ui', 'shell', 'printing'],
  'apps/window': ['protocol', 'client', 'ui'],
  'apps/supervisor': ['protocol', 'client', 'ui'],
  'apps/phone': ['protocol', 'client', 'ui'],
  migrations: [],
  scripts: ['client', 'protocol', 'queue'],
}

// Packages that import nothing from outside but what stands here; their tests may.
const OUTSIDE: Record<string, string[]> = {
  'packages/protocol': ['typebox'],
  'packages/queue': [],
  migrations: ['kysely'],
}

/** Every import of a source that its place does not allow, as `file:line why`. */
export function forbiddenImports(source: Source): string[] {
  const home = homeOf(source.file)
  if (!home) return []
  return source.imports.flatMap(({ name, offset }) => {
    const why = name.startsWith('.') ? wrongRelative(source.file, home, name) : wrongPackage(source.file, home, name)
    return why ? [`${source.file}:${lineAt(source.text, offset)} imports ${name}: ${why}`] : []
  })
}

/** The package that a file belongs to, or null for what configures the root. */
function homeOf(file: string): string | null {
  const [first = '', second = ''] = file.split('/')
  if (first === 'apps' || first === 'packages') return `${first}/${second}`
  return ['migrations', 'scripts', 'tests'].includes(first) ? first : null
}

// Programs of the repository reach into the folders that they run or measure.
const MAY_ENTER: Record<string, string[]> = { tests: ['scripts'], scripts: ['apps/server'] }

function wrongRelative(file: string, home: string, name: string): string | null {
  const target = path.posix.join(path.posix.dirname(file), name)
  const mayEnter = [home, ...(MAY_ENTER[home] ?? [])]
  if (!mayEnter.some((folder) => target.startsWith(`${folder}/`))) return 'it leaves its package'
  if (!/\.\w+$/.test(name)) return 'it has no extension'
  return null
}

function wrongPackage(file: string, home: string, name: string): string | null {
  if (home === 'tests') return null
  if (file.includes('/renderer/') && /^electron(?:$|\/)/.test(name)) return 'a renderer does not know Electron'
  const sibling = /^@one-window\/([^/]+)/.exec(name)?.[1]
  if (sibling) return ALLOWED[home]?.includes(sibling) ? null : `${home} may not import it`
  const outside = OUTSIDE[home]
  if (!outside || isTest(file)) return null
  return outside.some((one) => name === one || name.startsWith(`${one}/`))
    ? null
    : `${home} imports ${outside.length > 0 ? `only ${outside.join()}` : 'nothing'} from outside`
}
