import type { LineSocket, Outside } from './outside.ts'

/** A made-up outer world for tests: time stands until it is moved, answers and sockets are handed in. */
export interface VirtualOutside extends Outside {
  /** Moves time and runs what falls due, letting promises settle in between. */
  readonly pass: (ms: number) => Promise<void>
  readonly requests: Array<{ url: string; init: RequestInit; atMs: number }>
  /** The answers to come, oldest first; `never` hangs until aborted. When none is left, the network fails. */
  readonly answers: Array<Response | 'never'>
  readonly socket: VirtualSocket
}

/** A socket whose server side is the test. */
export interface VirtualSocket extends LineSocket {
  /** What was emitted: the event's name and its arguments. */
  readonly emitted: unknown[][]
  /** Plays an event of the socket, e.g. `connect` or `view`. */
  readonly play: (event: string, ...args: unknown[]) => void
  readonly calls: Array<'connect' | 'disconnect'>
}

interface Timer {
  readonly dueMs: number
  readonly run: () => void
}

/** Makes an outer world that stands at `startMs`. */
export function createVirtualOutside(startMs = 1_000_000): VirtualOutside {
  const timers = new Set<Timer>()
  const requests: VirtualOutside['requests'] = []
  const answers: VirtualOutside['answers'] = []
  const socket = createVirtualSocket()
  let nowMs = startMs

  async function pass(ms: number): Promise<void> {
    const endMs = nowMs + ms
    await settle()
    for (let timer = earliest(timers, endMs); timer; timer = earliest(timers, endMs)) {
      timers.delete(timer)
      nowMs = Math.max(nowMs, timer.dueMs)
      timer.run()
      await settle()
    }
    nowMs = endMs
  }

  return {
    requests,
    answers,
    socket,
    pass,
    now: () => nowMs,
    chance: () => 0.5,
    openSocket: () => socket,
    after(delayMs, run) {
      const timer = { dueMs: nowMs + delayMs, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    fetch(url, init) {
      requests.push({ url, init, atMs: nowMs })
      const answer = answers.shift()
      if (answer === 'never') return untilAborted(init.signal)
      return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('no network'))
    },
  }
}

function createVirtualSocket(): VirtualSocket {
  const listeners = new Map<string, Array<(...args: never[]) => void>>()
  const emitted: unknown[][] = []
  const calls: VirtualSocket['calls'] = []
  return {
    emitted,
    calls,
    on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    emit: (event, ...args) => emitted.push([event, ...args]),
    connect: () => calls.push('connect'),
    disconnect: () => calls.push('disconnect'),
    play(event, ...args) {
      for (const listener of listeners.get(event) ?? []) listener(...(args as never[]))
    },
  }
}

function earliest(timers: Set<Timer>, endMs: number): Timer | undefined {
  return [...timers].filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0]
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })
}

/** Lets every promise that can go on go on; a few dozen turns are more than any chain here has. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
}
