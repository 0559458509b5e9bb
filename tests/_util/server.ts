import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The real server in a process of its own, on a fresh DATA_DIR and a port that it keeps through restarts. */
export interface ChildServer {
  readonly url: string
  readonly dataDir: string
  /** Starts it again after `kill` or `stop`; resolves when it answers. */
  readonly start: () => Promise<void>
  /** Starts it without waiting for anything, for those who want to kill it on its way up. */
  readonly launch: () => void
  /** SIGKILL: the process has no chance to finish anything. */
  readonly kill: () => Promise<void>
  /** Does something while the process stands still in whatever it was doing. */
  readonly frozen: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** SIGTERM; answers the exit code. */
  readonly stop: () => Promise<number | null>
  /** Kills it if it runs and removes its DATA_DIR. */
  readonly remove: () => Promise<void>
}

const MAIN = path.join(import.meta.dirname, '../../apps/server/src/main.ts')
/** Compiled modules kept from one start to the next: the tests start the server a hundred times. */
const COMPILED = path.join(import.meta.dirname, '../../node_modules/.cache/one-window/compiled')
const START_MS_MAX = 30_000
const POLL_MS = 25
const OUTPUT_CHARS_MAX = 4_000

/** Starts a demo server; `env` is added to its environment. */
export async function startServer(env: Record<string, string> = {}): Promise<ChildServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'one-window-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let running: Running | undefined
  const launch = () => {
    running = run({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', NODE_COMPILE_CACHE: COMPILED, ...env })
  }
  const start = async () => {
    launch()
    if (running) await answering(url, running)
  }
  const end = async (signal: NodeJS.Signals) => {
    const code = running ? await ended(running.child, signal) : null
    running = undefined
    return code
  }
  await start()
  return {
    url,
    dataDir,
    start,
    launch,
    kill: async () => void (await end('SIGKILL')),
    async frozen(work) {
      running?.child.kill('SIGSTOP')
      return work().finally(() => running?.child.kill('SIGCONT'))
    },
    stop: () => end('SIGTERM'),
    async remove() {
      await end('SIGKILL')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

interface Running {
  readonly child: ChildProcess
  readonly output: () => string
}

function run(env: Record<string, string>): Running {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-OUTPUT_CHARS_MAX)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return { child, output: () => output }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill(signal)
  const [code] = await exit
  return code
}

/** Asks until the server answers; a process that ended or takes too long is told with what it printed. */
async function answering(url: string, { child, output }: Running): Promise<void> {
  const giveUpAt = performance.now() + START_MS_MAX
  while (!(await isAnswering(url))) {
    const isOver = child.exitCode !== null || performance.now() > giveUpAt
    if (isOver) throw new Error(`the server does not answer (exit code ${child.exitCode}):\n${output()}`)
    await pause(POLL_MS)
  }
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).ok
  } catch {
    // Nobody listens yet: that is the answer.
    return false
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('the probe has no port')
  return address.port
}
