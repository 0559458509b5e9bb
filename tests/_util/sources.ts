import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Program, parseSync } from 'oxc-parser'

/** A text file of the repository; `file` is its path from the root. */
export interface TextFile {
  file: string
  text: string
}

/** A parsed TypeScript file and every module that it names, with the offset of the name. */
export interface Source extends TextFile {
  program: Program
  imports: { name: string; offset: number }[]
}

export const repository = path.join(import.meta.dirname, '../..')

const SKIPPED = new Set(['node_modules', 'dist', '.types', '.git', 'test-results'])
const TEXT = /\.(?:[cm]?[jt]sx?|css|html|json|md|yaml|csv|sql|svg|toml)$|^\.|(?:^|\/)(?:run|LICENSE)$/

/** Every text file that belongs to the repository, generated and installed files left out. */
export function textFiles(): TextFile[] {
  const files = namesUnder('').filter((file) => TEXT.test(file) && !file.endsWith('.local'))
  return files.map((file) => ({ file, text: readFileSync(path.join(repository, file), 'utf8') }))
}

/** Parses a TypeScript or JavaScript file; a syntax error throws. */
export function parseSource({ file, text }: TextFile): Source {
  const { program, module, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const requests = [
    ...module.staticImports.map((found) => found.moduleRequest),
    ...module.staticExports.flatMap((found) => found.entries.flatMap((entry) => entry.moduleRequest ?? [])),
    ...module.dynamicImports.map((found) => found.moduleRequest),
  ]
  const imports = requests.map(({ start, end }) => ({ name: text.slice(start + 1, end - 1), offset: start }))
  return { file, text, program, imports }
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

/** The line, counted from 1, in which an offset stands. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function namesUnder(folder: string): string[] {
  const entries = readdirSync(path.join(repository, folder), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (!entry.isDirectory()) return [name]
    return SKIPPED.has(entry.name) || name === 'data' ? [] : namesUnder(name)
  })
}
