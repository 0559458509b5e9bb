import type { StatementTime } from './statements.ts'

/** A process that was started with `--inspect`, by the two questions that the bench has. */
export interface Inspector {
  readonly profileWhile: (run: () => Promise<unknown>) => Promise<CpuProfile>
  /** What each statement took since the last question. */
  readonly statementTimes: () => Promise<StatementTime[]>
  readonly close: () => void
}

/** The parts of a V8 CPU profile that are read here. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}
export interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  readonly children?: readonly number[]
}

const INTERVAL_MICROSECONDS = 200

export async function openInspector(port: number): Promise<Inspector> {
  const { ask, close } = await openConversation(port)
  await ask('Profiler.enable')
  await ask('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS })
  return {
    close,
    async profileWhile(run) {
      await ask('Profiler.start')
      await run()
      return (await ask<{ profile: CpuProfile }>('Profiler.stop')).profile
    },
    async statementTimes() {
      const answer = await ask<{ result: { value: string } }>('Runtime.evaluate', {
        expression: 'takeStatementTimes()',
      })
      return JSON.parse(answer.result.value)
    },
  }
}

async function openConversation(port: number) {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`)
  const [target] = (await response.json()) as { webSocketDebuggerUrl: string }[]
  if (!target) throw new Error('the process has nothing to inspect')
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  const waiting = new Map<number, (result: unknown) => void>()
  let count = 0
  socket.addEventListener('message', ({ data }) => {
    const { id = 0, result } = JSON.parse(String(data)) as { id?: number; result?: unknown }
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  return {
    close: () => socket.close(),
    ask: <Result>(method: string, params = {}) =>
      new Promise<Result>((resolve) => {
        waiting.set(++count, resolve as (result: unknown) => void)
        socket.send(JSON.stringify({ id: count, method, params }))
      }),
  }
}
