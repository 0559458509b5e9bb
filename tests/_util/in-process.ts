import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildApp } from '@one-window/server'

/** The real app in this process, listening, on a machine whose clocks can be put forward. */
export interface InProcessServer {
  readonly url: string
  readonly dataDir: string
  readonly app: Awaited<ReturnType<typeof buildApp>>
  /** Lets time pass. */
  readonly advance: (ms: number) => void
  /** Sets the wall clock to another time. */
  readonly jump: (ms: number) => void
  readonly close: () => Promise<void>
}

/** Ten in the morning in the demo hall: no test that puts the clock forward comes near its midnight. */
const TEN_O_CLOCK_UTC_HOUR = 2

/** Where a hall opens, and at which moment (ms) its clock begins. */
export interface Opening {
  readonly dataDir?: string
  readonly startsAt?: number
}

/** Starts a demo hall, by default a new one at ten in the morning; its clock runs on from there. */
export async function startInProcess(opening: Opening = {}): Promise<InProcessServer> {
  const dataDir = opening.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'one-window-')))
  const startsAt = opening.startsAt ?? new Date().setUTCHours(TEN_O_CLOCK_UTC_HOUR, 0, 0, 0)
  let passedMs = 0
  let aheadMs = startsAt - Date.now()
  const app = await buildApp({
    mode: 'demo',
    host: '127.0.0.1',
    port: 0,
    dataDir,
    publicUrl: null,
    tls: null,
    logLevel: 'warn',
    hasTraffic: false,
    clock: {
      wall: () => Date.now() + aheadMs + passedMs,
      elapsed: () => Math.round(performance.now()) + passedMs,
      boot: 'the only one',
    },
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url,
    dataDir,
    app,
    advance(ms) {
      passedMs += ms
    },
    jump(ms) {
      aheadMs += ms
    },
    async close() {
      await app.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
