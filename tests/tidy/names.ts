import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type BindingIdentifier, Visitor } from 'oxc-parser'
import { lineAt, repository, type Source } from '../_util/sources.ts'

const RUNS_IN_A_BROWSER = /^(?:apps\/(?!server\/)|packages\/(?:ui|client)\/)/
const DECLARED = /^(?:declare )?(?:interface|type|class|var|function|namespace) (\w+)/gm

/** What the language and Node, or the language and the browser, call something already. */
const builtIns = {
  node: new Set([...declaredIn(/^lib\.es.*\.d\.ts$/), ...Object.getOwnPropertyNames(globalThis)]),
  browser: new Set(declaredIn(/^lib\.(?:es|dom).*\.d\.ts$/)),
}

/** Types, classes and components of ours with the name of what is built in where they run, as `file:line what`. */
export function shadowedBuiltIns({ file, text, program }: Source): string[] {
  const taken = RUNS_IN_A_BROWSER.test(file) ? builtIns.browser : builtIns.node
  const findings: string[] = []
  const look = ({ id }: { id: BindingIdentifier | null }): void => {
    if (!id || !/^[A-Z]/.test(id.name) || !taken.has(id.name)) return
    findings.push(`${file}:${lineAt(text, id.start)} ${id.name} is a built-in already`)
  }
  const visitor = new Visitor({
    TSInterfaceDeclaration: look,
    TSTypeAliasDeclaration: look,
    ClassDeclaration: look,
    FunctionDeclaration: look,
  })
  visitor.visit(program)
  return findings
}

/** The names that TypeScript's own declaration files declare. */
function declaredIn(wanted: RegExp): string[] {
  const fromRoot = createRequire(path.join(repository, 'package.json'))
  const fromTypeScript = createRequire(fromRoot.resolve('typescript/package.json'))
  const native = `@typescript/typescript-${process.platform}-${process.arch}/package.json`
  const folder = path.join(path.dirname(fromTypeScript.resolve(native)), 'lib')
  const files = readdirSync(folder).filter((name) => wanted.test(name))
  const texts = files.map((name) => readFileSync(path.join(folder, name), 'utf8'))
  return texts.flatMap((text) => [...text.matchAll(DECLARED)].flatMap(([, name]) => name ?? []))
}
