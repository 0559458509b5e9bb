import { type Function as FunctionNode, type Node, Visitor } from 'oxc-parser'
import { isTest, lineAt, type Source, type TextFile } from '../_util/sources.ts'

const FILE_LINES_MAX = 250
const TEST_FILE_LINES_MAX = 600
const FUNCTION_LINES_MAX = 60
const IMPURE_OBJECTS = new Set(['performance', 'crypto', 'process', 'console', 'globalThis'])
const IMPURE_CALLS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch'])
const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random'])

/** A file that is too long. */
export function longFile({ file, text }: TextFile): string[] {
  const max = isTest(file) ? TEST_FILE_LINES_MAX : FILE_LINES_MAX
  const lines = lineAt(text, text.trimEnd().length)
  return lines > max ? [`${file} has ${lines} lines, ${max} are allowed`] : []
}

/** The middle of the files' lengths, and what nine of ten do not exceed, in lines. */
export function usualLengths(files: readonly TextFile[]): { median: number; p90: number } {
  const lengths = files.map(({ text }) => lineAt(text, text.trimEnd().length)).sort((a, b) => a - b)
  const at = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? 0
  return { median: at(0.5), p90: at(0.9) }
}

/** Functions that are too long; the callbacks of test files are lists of cases and do not count. */
export function longFunctions(source: Source): string[] {
  if (isTest(source.file)) return []
  return visit(source, (report) => {
    const measure = (node: { start: number; end: number }): void => {
      const lines = lineAt(source.text, node.end) - lineAt(source.text, node.start) + 1
      if (lines > FUNCTION_LINES_MAX) report(node, `a function of ${lines} lines, ${FUNCTION_LINES_MAX} are allowed`)
    }
    const measureBodied = (node: FunctionNode): void => (node.body ? measure(node) : undefined)
    return {
      FunctionDeclaration: measureBodied,
      FunctionExpression: measureBodied,
      ArrowFunctionExpression: measure,
    }
  })
}

/** A file that only passes on what others export; a package's own index.ts is the one that may. */
export function barrel({ file, program }: Source): string[] {
  if (/^(?:packages\/[^/]+|migrations)\/src\/index\.ts$/.test(file)) return []
  const passesOn = (node: Node): boolean => 'source' in node && node.source !== null
  const isBarrel = program.body.length > 0 && program.body.every((node) => passesOn(node))
  return isBarrel && program.body.some((node) => node.type.startsWith('Export'))
    ? [`${file} only passes on exports`]
    : []
}

/** Time, chance and the outer world in the packages that must be pure. */
export function impurity(source: Source): string[] {
  if (isTest(source.file) || !/^packages\/(?:queue|protocol)\/src\//.test(source.file)) return []
  return visit(source, (report) => ({
    MemberExpression: ({ object, property, start }) => {
      if (object.type !== 'Identifier') return
      const member = `${object.name}.${property.type === 'Identifier' ? property.name : '?'}`
      if (IMPURE_OBJECTS.has(object.name) || IMPURE_MEMBERS.has(member)) report({ start }, `${member} is not pure`)
    },
    CallExpression: ({ callee, start }) => {
      if (callee.type === 'Identifier' && IMPURE_CALLS.has(callee.name)) report({ start }, `${callee.name} is not pure`)
    },
    NewExpression: ({ callee, arguments: values, start }) => {
      const isNow = callee.type === 'Identifier' && callee.name === 'Date' && values.length === 0
      if (isNow) report({ start }, 'the present time is not pure')
    },
  }))
}

/** Words that stand in a screen's markup instead of in the locale files. */
export function wordsInMarkup(source: Source): string[] {
  if (isTest(source.file) || !source.file.endsWith('.tsx')) return []
  return visit(source, (report) => ({
    JSXText: (node) => {
      if (/\p{L}/u.test(node.value)) report(node, `the text "${node.value.trim()}" belongs into the locale files`)
    },
  }))
}

/** Every place where a pattern (with the flag g) matches, as `file:line what`. */
export function matches({ file, text }: TextFile, pattern: RegExp, what: string): string[] {
  return [...text.matchAll(pattern)].map((found) => `${file}:${lineAt(text, found.index)} ${what}`)
}

type Report = (node: { start: number }, what: string) => void

function visit(source: Source, visitors: (report: Report) => ConstructorParameters<typeof Visitor>[0]): string[] {
  const findings: string[] = []
  const report: Report = ({ start }, what) => findings.push(`${source.file}:${lineAt(source.text, start)} ${what}`)
  new Visitor(visitors(report)).visit(source.program)
  return findings
}
