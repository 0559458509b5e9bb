import { setTimeout as pause } from 'node:timers/promises'
import { signIn } from '@one-window/client'
import { reconnectAll } from './deaf-screen.ts'
import type { Stage } from './stage.ts'

/** How long honest people wait until they are in, ms. */
export interface Newcomers {
  /** A screen whose line was lost has its view again. */
  readonly screenMs: number
  /** The leader, whose password nobody guesses at, is signed in. */
  readonly signInMs: number
}

const WAIT_MS_MAX = 10_000
const RETRY_MS = 200

/** A screen and the leader come in; neither may take longer than ten seconds. */
export async function comeIn(stage: Stage): Promise<Newcomers> {
  const [screenMs, signInMs] = await Promise.all([within(reconnectAll(stage, 1)), within(signedIn(stage.port))])
  return { screenMs, signInMs }
}

async function signedIn(port: number): Promise<number> {
  const startedAt = performance.now()
  for (;;) {
    const answer = await signIn(`http://127.0.0.1:${port}`, 'leader', 'demo')
    if (answer.ok) return performance.now() - startedAt
    await pause(RETRY_MS)
  }
}

function within(waiting: Promise<number>): Promise<number> {
  return Promise.race([waiting, pause(WAIT_MS_MAX, Number.POSITIVE_INFINITY, { ref: false })])
}
