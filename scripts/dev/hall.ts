import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** The hall's server as a process that is started anew on demand; its state stays, because its journal does. */
export interface Hall {
  /** The port at which it listens, as soon as it does; null: it could not start and waits for the next edit. */
  readonly port: () => Promise<number | null>
  readonly restart: () => void
  readonly stop: () => Promise<void>
}

export interface HallOptions {
  /** The program and its arguments; it tells `{ port }` to whoever started it. */
  readonly command: readonly [string, ...string[]]
  readonly env: NodeJS.ProcessEnv
}

const STOP_MS_MAX = 6_000

/** Starts the server. What it prints goes to our own terminal; when it ends by itself, that is said once. */
export function startHall({ command: [program, ...args], env }: HallOptions): Hall {
  let child: ChildProcess | undefined
  let port = Promise.withResolvers<number | null>()
  let isWanted = true
  let restarting: Promise<void> | undefined

  function launch(): void {
    const started = spawn(program, args, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child = started
    started.on('message', (told: { port: number }) => port.resolve(told.port))
    started.once('exit', (code) => {
      if (child !== started) return
      child = undefined
      if (!isWanted) return
      console.error(`The server ended (${code}). It is started again on the next edit.`)
      port.resolve(null)
    })
  }

  async function end(): Promise<void> {
    const ending = child
    child = undefined
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const timer = setTimeout(() => ending.kill('SIGKILL'), STOP_MS_MAX)
    ending.kill('SIGTERM')
    await once(ending, 'exit')
    clearTimeout(timer)
  }

  async function replace(): Promise<void> {
    // Those who wait go on waiting; those who come from now on wait for the new one.
    const waiting = port
    port = Promise.withResolvers()
    void port.promise.then(waiting.resolve)
    await end()
    restarting = undefined
    if (isWanted) launch()
  }

  launch()
  return {
    port: () => port.promise,
    restart: () => {
      restarting ??= replace()
    },
    async stop() {
      isWanted = false
      await restarting
      await end()
      port.resolve(null)
    },
  }
}
