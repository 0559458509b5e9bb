// Makes a bare machine ready and then runs one command with the Node and the tools that the workspace brings along.
// Plain JavaScript, because it has to run on whatever Node (20 or newer) the machine has.
//
//   node scripts/bootstrap.mjs <script of package.json, or a command of node_modules/.bin> [arguments]

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { screenOf, screens, workspace } from './screens.mjs'
import { isCurrent, makeStamped } from './stamp.mjs'

const PNPM = 'pnpm@12.21.0'
const NODE_MAJOR = 26
const NOT_INSTALLED = `The packages could not be installed; the lines above say why.
After a change in a package.json: npm run pnpm -- install --no-frozen-lockfile, and commit pnpm-lock.yaml with it.`
const REPEAT_MS = 1_000
const PARENT_CHECK_MS = 1_000
const NEEDS_SCREENS = ['start:real', 'test:real']

const parentAtStart = process.ppid
const bin = path.join(workspace, 'node_modules', '.bin')
const cache = path.join(workspace, 'node_modules', '.cache', 'one-window')

const [name, ...rest] = process.argv.slice(2)
process.chdir(workspace)
process.exitCode = await main()

async function main() {
  if (!name) return complain('Say what to run, for example: node scripts/bootstrap.mjs start:real')
  if (name === 'pnpm') return runPnpm(rest)
  const scripts = JSON.parse(readFileSync('package.json', 'utf8')).scripts
  const status = (await install()) || (NEEDS_SCREENS.includes(name) ? await build(scripts) : 0)
  if (status) return status
  const [command, ...args] = scripts[name] ? scripts[name].split(' ') : [name]
  return run(command, [...args, ...rest])
}

/** Installs what the lockfile says, unless neither it nor any manifest has changed since the last time. */
async function install() {
  const packages = {
    root: workspace,
    inputs: [
      'package.json',
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      ...packageFolders().map((folder) => `${folder}/package.json`),
    ],
    product: 'node_modules/.bin/tsc',
    stamp: 'node_modules/.cache/one-window/install',
  }
  if (isCurrent(packages)) return 0
  return makeStamped(packages, async () => {
    const status = await runPnpm(['install', '--frozen-lockfile'])
    if (status) return complain(NOT_INSTALLED, status)
    return isNodeThere() ? 0 : complain(`This machine needs Node ${NODE_MAJOR} or newer on its PATH.`)
  })
}

/** Builds the screens whose files have changed since they were built, whoever built them. */
async function build(scripts) {
  const stale = screens.filter((app) => !isCurrent(screenOf(app)))
  if (stale.length === 0) return 0
  const [command, ...args] = scripts['build:real'].split(' ')
  const status = await run(command, [...args, ...stale])
  return status ? complain('The screens could not be built; the lines above say why.', status) : 0
}

function packageFolders() {
  const groups = ['apps', 'packages'].flatMap((group) => readdirSync(group).map((folder) => `${group}/${folder}`))
  return [...groups, 'migrations', 'tests'].filter((folder) => existsSync(`${folder}/package.json`))
}

function isNodeThere() {
  return existsSync(path.join(bin, 'node')) || Number(process.versions.node.split('.')[0]) >= NODE_MAJOR
}

function runPnpm(args) {
  return run('npm', ['exec', '--yes', '--package', PNPM, '--', 'pnpm', ...args], process.env)
}

/** Runs a command, hands signals on to it, waits for its end and answers its status. */
function run(command, args, env = withOurTools()) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
    const stopForwarding = forwardSignals(child)
    child.on('error', (error) => resolve(complain(`${command} cannot be started: ${error.message}`)))
    child.on('exit', (code, signal) => {
      stopForwarding()
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** Our own programs first on the PATH; what Node compiled is kept, so that the next start is quicker. */
function withOurTools() {
  const PATH = `${bin}${path.delimiter}${process.env.PATH}`
  return { NODE_COMPILE_CACHE: path.join(cache, 'compiled'), ...process.env, PATH }
}

/**
 * Hands signals on, each once: npm may repeat them, and Ctrl+C reaches the child from the terminal itself. An npm that
 * was killed cannot tell us: then the child is stopped as well, so that no port stays taken.
 */
function forwardSignals(child) {
  let lastAt = Number.NEGATIVE_INFINITY
  const forward = (signal) => {
    const isRepeated = performance.now() - lastAt < REPEAT_MS
    if (isRepeated || (signal === 'SIGINT' && process.stdin.isTTY)) return
    lastAt = performance.now()
    child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  const watch = setInterval(() => isNpmGone() && forward('SIGTERM'), PARENT_CHECK_MS)
  return () => {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, forward)
  }
}

function isNpmGone() {
  return process.env.npm_lifecycle_event !== undefined && process.ppid !== parentAtStart
}

function complain(message, status = 1) {
  console.error(`\n${message}`)
  return status
}
