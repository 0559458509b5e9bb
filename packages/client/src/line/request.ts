import { LIMITS, PROBLEM_CODES, type Problem, type ProblemCode } from '@one-window/protocol'
import type { Outside } from '../outside/outside.ts'
import { type Refused, type Reply, unreachable } from './outcome.ts'

/** One HTTP request of the contract. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly token: string | null
  readonly body?: unknown
  readonly key?: string
  readonly signal?: AbortSignal | undefined
}

interface Attempt<Value> {
  readonly reply: Reply<Value>
  /** How long the server asked to wait before the next attempt, or null. */
  readonly retryAfterMs: number | null
}

const BACKOFF_FIRST_MS = 250
const BACKOFF_MAX_MS = 4_000
/** A person stands before the screen: a longer wish of the server ends the retries. */
const RETRY_AFTER_MAX_MS = 10_000

/**
 * Asks until the server itself answers: no answer, time-outs, 429 and 5xx are tried again with the same key, at most
 * LIMITS.sendAttemptsMax times, with growing pauses and jitter. Never throws.
 */
export async function request<Value>(outside: Outside, wanted: HttpRequest): Promise<Reply<Value>> {
  for (let attemptNo = 1; ; attemptNo++) {
    const { reply, retryAfterMs } = await attempt<Value>(outside, wanted)
    const isLast = attemptNo >= LIMITS.sendAttemptsMax || (retryAfterMs ?? 0) > RETRY_AFTER_MAX_MS
    if (reply.ok || isLast || !mayHelpLater(reply) || wanted.signal?.aborted) return reply
    await pause(outside, retryAfterMs ?? backoffMs(attemptNo, outside.chance()), wanted.signal)
    if (wanted.signal?.aborted) return reply
  }
}

/** The pause after the n-th attempt: doubles each time; jitter keeps the screens of a hall from coming all at once. */
export function backoffMs(attemptNo: number, chance: number): number {
  return Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** (attemptNo - 1)) * (0.5 + chance / 2)
}

function mayHelpLater({ code, status }: Refused): boolean {
  return code === 'unreachable' ? status === 0 || status >= 500 : status === 429 || status >= 500
}

async function attempt<Value>(outside: Outside, wanted: HttpRequest): Promise<Attempt<Value>> {
  const limit = new AbortController()
  const stop = () => limit.abort()
  const cancelTimer = outside.after(LIMITS.sendTimeoutMs, stop)
  wanted.signal?.addEventListener('abort', stop)
  if (wanted.signal?.aborted) stop()
  try {
    return await read<Value>(await outside.fetch(wanted.url, initOf(wanted, limit.signal)))
  } catch {
    // Whatever fetch throws means the same to the person: the server was not reached in time.
    return { reply: unreachable(0), retryAfterMs: null }
  } finally {
    cancelTimer()
    wanted.signal?.removeEventListener('abort', stop)
  }
}

function initOf({ method, token, body, key }: HttpRequest, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (token !== null) headers.authorization = `Bearer ${token}`
  if (key !== undefined) headers['idempotency-key'] = key
  if (body !== undefined) headers['content-type'] = 'application/json'
  return { method, headers, signal, cache: 'no-store', ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
}

async function read<Value>(response: Response): Promise<Attempt<Value>> {
  const retryAfterMs = retryAfterOf(response)
  const text = await response.text()
  if (response.status === 204) return { reply: { ok: true, value: undefined as Value }, retryAfterMs }
  const body = parsed(text)
  if (response.ok && body !== undefined) return { reply: { ok: true, value: body as Value }, retryAfterMs }
  return { reply: refusedOf(body, response.status), retryAfterMs }
}

function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}

/** A proxy's page is no answer of our server: anything but JSON counts as none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A problem document as a "no" for the screen; an unknown document counts as no answer. */
export function refusedOf(body: unknown, status: number): Refused {
  const problem = body as Partial<Problem> | null | undefined
  const code = problem?.code
  if (!code || !PROBLEM_CODES.includes(code as ProblemCode)) return unreachable(status)
  return { ok: false, code, params: problem.params ?? {}, status }
}

function pause(outside: Outside, delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      cancel()
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const cancel = outside.after(delayMs, end)
    signal?.addEventListener('abort', end)
  })
}
