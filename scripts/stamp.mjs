// Remembers from which inputs something was made, so that it is made again when they are others, and only then.
// Plain JavaScript: scripts/bootstrap.mjs uses it on whatever Node the machine has.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Something that is made from files: paths from `root`. `inputs` are files and whole folders, `product` is one file that
 * is there once it was made, `stamp` is where the hash of the inputs is kept.
 * @typedef {{ root: string, inputs: readonly string[], product: string, stamp: string }} Made
 */

const LEFT_OUT = ['node_modules', 'dist', '.types']

/**
 * Whether the product is there and was made from the inputs as they are now.
 * @param {Made} made
 */
export function isCurrent({ root, inputs, product, stamp }) {
  const [productFile, stampFile] = [path.join(root, product), path.join(root, stamp)]
  if (!existsSync(productFile) || !existsSync(stampFile)) return false
  return readFileSync(stampFile, 'utf8') === inputsHash(root, inputs)
}

/**
 * Makes it anew, whoever asks for it, and stamps it; answers the status of `make`. What failed, was stopped halfway or
 * had its inputs edited meanwhile is not current.
 * @param {Made} made
 * @param {() => Promise<number>} make
 */
export async function makeStamped({ root, inputs, stamp }, make) {
  const stampFile = path.join(root, stamp)
  const hash = inputsHash(root, inputs)
  rmSync(stampFile, { force: true })
  const status = await make()
  if (status !== 0) return status
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hash)
  return 0
}

/**
 * @param {string} root
 * @param {readonly string[]} inputs
 */
function inputsHash(root, inputs) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of inputs.flatMap((input) => filesOf(root, input))) {
    hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

/**
 * The file itself, or all files of a folder but tests and what is generated or installed.
 * @param {string} root
 * @param {string} input
 * @returns {string[]}
 */
function filesOf(root, input) {
  if (!statSync(path.join(root, input)).isDirectory()) return [input]
  return readdirSync(path.join(root, input))
    .filter((name) => !LEFT_OUT.includes(name) && !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesOf(root, `${input}/${name}`))
}
