import type { HttpLine, Post } from './http-line.ts'
import { openHttpLine } from './http-line.ts'

/** What one round of load did. */
export interface Round {
  readonly perSecond: number
  readonly count: number
}

export interface Load {
  readonly port: number
  readonly connections: number
  readonly forMs: number
  /** Ends earlier after this many requests. */
  readonly countMax: number
  readonly next: (connectionNo: number) => Post
}

/** Keeps every connection busy, one request after the other, and counts; anything but 200 breaks the run. */
export async function runLoad({ port, connections, forMs, countMax, next }: Load): Promise<Round> {
  const lines = await Promise.all(Array.from({ length: connections }, () => openHttpLine(port)))
  const startedAt = performance.now()
  const endsAt = startedAt + forMs
  let started = 0
  const busy = async (line: HttpLine, connectionNo: number): Promise<void> => {
    while (started < countMax && performance.now() < endsAt) {
      started++
      await postAccepted(line, next(connectionNo))
    }
  }
  try {
    await Promise.all(lines.map(busy))
    return { count: started, perSecond: (started * 1000) / (performance.now() - startedAt) }
  } finally {
    for (const line of lines) line.close()
  }
}

/** Posts and answers the body; a refusal or fault breaks the bench, because it would be counted as work. */
export async function postAccepted(line: HttpLine, post: Post): Promise<string> {
  const { status, body } = await line.post(post)
  if (status !== 200) throw new Error(`${post.path} answered ${status}: ${body.slice(0, 300)}`)
  return body
}
