/** One function's own share of the time that a process was busy. */
export interface SelfTime {
  readonly name: string
  readonly share: number
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
}
interface CpuProfile {
  readonly nodes: readonly ProfileNode[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

const TOP = 25
const INTERVAL_MICROSECONDS = 200

/** Profiles a process that was started with `--inspect=127.0.0.1:<port>` while something runs. */
export async function profileWhile(inspectPort: number, run: () => Promise<void>): Promise<SelfTime[]> {
  const inspector = await openInspector(inspectPort)
  try {
    await inspector.ask('Profiler.enable')
    await inspector.ask('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS })
    await inspector.ask('Profiler.start')
    await run()
    const { profile } = (await inspector.ask('Profiler.stop')) as { profile: CpuProfile }
    return topSelfTimes(profile)
  } finally {
    inspector.close()
  }
}

/** The functions with the most time of their own; what the process waited for is left out of the whole. */
export function topSelfTimes({ nodes, samples, timeDeltas }: CpuProfile): SelfTime[] {
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const spent = new Map<string, number>()
  samples.forEach((id, index) => {
    const name = nameOf(nodeById.get(id))
    if (name !== '(idle)') spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[index] ?? 0))
  })
  const busy = [...spent.values()].reduce((total, time) => total + time, 0)
  const shares = [...spent].map(([name, time]) => ({ name, share: time / busy }))
  return shares.sort((a, b) => b.share - a.share).slice(0, TOP)
}

function nameOf(node: ProfileNode | undefined): string {
  const { functionName = '?', url = '', lineNumber = 0 } = node?.callFrame ?? {}
  const place = url.split('/').slice(-3).join('/')
  return place === '' ? functionName : `${functionName || '(anonymous)'} ${place}:${lineNumber + 1}`
}

interface Inspector {
  readonly ask: (method: string, params?: unknown) => Promise<unknown>
  readonly close: () => void
}

async function openInspector(port: number): Promise<Inspector> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`)
  const [target] = (await response.json()) as { webSocketDebuggerUrl: string }[]
  if (!target) throw new Error('the process has nothing to inspect')
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  const waiting = new Map<number, (result: unknown) => void>()
  let count = 0
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown }
    if (id !== undefined) waiting.get(id)?.(result)
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  return {
    close: () => socket.close(),
    ask: (method, params = {}) =>
      new Promise((resolve) => {
        waiting.set(++count, resolve)
        socket.send(JSON.stringify({ id: count, method, params }))
      }),
  }
}
