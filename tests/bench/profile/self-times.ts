import type { CpuProfile, ProfileNode } from './inspector.ts'

/** One function's own share of the time that a process was busy. */
export interface SelfTime {
  readonly name: string
  readonly share: number
}

/** The functions with the most time of their own; what the process waited for is left out of the whole. */
export function selfTimes({ nodes, samples, timeDeltas }: CpuProfile): SelfTime[] {
  const nameById = namesOf(nodes)
  const spent = new Map<string, number>()
  samples.forEach((id, index) => {
    const name = nameById.get(id) ?? '?'
    if (name !== '(idle)') spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[index] ?? 0))
  })
  const busy = [...spent.values()].reduce((total, time) => total + time, 0)
  return [...spent].map(([name, time]) => ({ name, share: time / busy })).sort((a, b) => b.share - a.share)
}

/** Native functions have no place; who called them says more than a name. */
function namesOf(nodes: readonly ProfileNode[]): Map<number, string> {
  const callerById = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)))
  return new Map(
    nodes.map((node) => {
      const caller = callerById.get(node.id)
      const isNative = node.callFrame.url === '' && !node.callFrame.functionName.startsWith('(')
      return [node.id, isNative && caller ? `${placed(node) || 'native'} ← ${placed(caller)}` : placed(node)]
    }),
  )
}

function placed({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const place = url.split('/').slice(-3).join('/')
  return place === '' ? functionName : `${functionName || '(anonymous)'} ${place}:${lineNumber + 1}`
}
