import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'

const repository = path.resolve(import.meta.dirname, '../..')
const SERVER = 'apps/server/src/main.ts'
const START_MS_MAX = 30_000
const STOP_MS_MAX = 10_000
/** Linux counts processor time for programs in hundredths of a second. */
const MS_PER_TICK = 10

/** A process of ours that listens on loopback. */
export interface Listening {
  readonly port: number
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** Starts the demo hall as its own process; `nodeOptions` come before the script. */
export async function startServer(dataDir: string, nodeOptions: readonly string[] = []): Promise<Listening> {
  const port = await freePort()
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [...nodeOptions, SERVER], {
    cwd: repository,
    env,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const started = await within(START_MS_MAX, Promise.race([healthy(port), gone(child)])).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  if (started === 'gone') throw new Error(`${SERVER} ended before it answered`)
  return { port, pid: child.pid ?? 0, stop: () => stop(child) }
}

/** Starts a program of this folder that prints `<name> <port>` when it listens. */
export async function startFloor(dataDir: string): Promise<Listening> {
  const args = [path.join(import.meta.dirname, 'floor.ts'), dataDir]
  const child = spawn(process.execPath, args, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await within(START_MS_MAX, once(createInterface(child.stdout), 'line'))
  return { port: Number(String(line).split(' ')[1]), pid: child.pid ?? 0, stop: () => stop(child) }
}

/** Runs a program of this folder that prints one JSON value, and answers it. */
export async function runProgram<Result>(file: string, args: readonly string[] = []): Promise<Result> {
  const script = path.join(import.meta.dirname, file)
  const child = spawn(process.execPath, ['--expose-gc', script, ...args], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (part) => {
    text += part
  })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`${file} ended with ${status}`)
  return JSON.parse(text)
}

/** Processor milliseconds that a process has used so far; null where the system does not tell. */
export function processorMs(pid: number): number | null {
  const [, ...fields] = (readProc(`/proc/${pid}/stat`) ?? '').split(') ')
  const [userTicks, systemTicks] = (fields[0] ?? '').split(' ').slice(11, 13)
  return userTicks && systemTicks ? (Number(userTicks) + Number(systemTicks)) * MS_PER_TICK : null
}

/** The resident memory of a process in megabytes; null where the system does not tell. */
export function residentMegabytes(pid: number): number | null {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

/** Only Linux has these files; elsewhere the figure is reported as not measured. */
function readProc(file: string): string | null {
  return existsSync('/proc/self/stat') ? readFileSync(file, 'utf8') : null
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await within(STOP_MS_MAX, ended).catch(() => child.kill('SIGKILL'))
}

async function healthy(port: number): Promise<'healthy'> {
  for (;;) {
    const isUp = await fetch(`http://127.0.0.1:${port}/api/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return 'healthy'
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function gone(child: ChildProcess): Promise<'gone'> {
  await once(child, 'exit')
  return 'gone'
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** The promise's value, or an error when it takes longer. */
function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
