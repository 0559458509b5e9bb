import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import openapiTypes, { astToString } from 'openapi-typescript'
import type { Answered } from './openapi-answers.ts'
import { repository } from './sources.ts'

const run = promisify(execFile)
const SAMPLE = path.join(repository, 'tests/contract/sample-client/main.ts')
const CHECKER = path.join(repository, 'node_modules/typescript/bin/tsc')
/** Below the tests' packages, so that the sample finds its own there. */
const SCRATCH = path.join(repository, 'tests/node_modules/.cache')

/** The TypeScript types that a generator makes of an OpenAPI document. */
export async function generateTypes(document: string): Promise<string> {
  return astToString(await openapiTypes(document))
}

/** Lays the sample client beside these types into a folder of its own, which is gone afterwards. */
export async function withSample<Result>(types: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  await mkdir(SCRATCH, { recursive: true })
  const folder = await mkdtemp(path.join(SCRATCH, 'sample-client-'))
  try {
    await copyFile(SAMPLE, path.join(folder, 'main.ts'))
    await writeFile(path.join(folder, 'openapi.ts'), types)
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }')
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(STRICT))
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const STRICT = {
  extends: path.join(repository, 'tsconfig.base.json'),
  compilerOptions: {
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
    lib: ['es2025', 'dom', 'dom.iterable'],
    types: ['node'],
    typeRoots: [path.join(repository, 'node_modules/@types')],
  },
  files: ['main.ts'],
}

/** What the repository's own TypeScript says of a folder; nothing when all is well. */
export async function typeErrors(folder: string): Promise<string> {
  const checked = await run(process.execPath, [CHECKER, '-p', folder]).catch((failed: { stdout: string }) => failed)
  return checked.stdout
}

/** Runs the sample client against a server; answers what it was answered. */
export async function runSample(url: string): Promise<Answered[]> {
  const { stdout } = await run(process.execPath, [SAMPLE, url])
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
