import { newKey, pairDevice, type ScreenSession, signIn } from '@one-window/client'
import { LIMITS } from '@one-window/protocol'
import type { HttpLine, Post } from './http-line.ts'
import { openHttpLine } from './http-line.ts'
import { postAccepted, runLoad } from './load.ts'
import type { Listening } from './processes.ts'

/** Posts of the benchmark to one hall; tokens take turns, because each has a limit per minute. */
export interface BenchHall {
  readonly port: number
  readonly pid: number
  readonly hallId: string
  readonly displayToken: string
  readonly issue: () => Post
  readonly next: () => Post
  /** Next and start in turns, at the window of this number less one. */
  readonly visit: (windowIndex: number) => Post
  /** Opens the windows that `next` presses at. */
  readonly openWindows: () => Promise<void>
  /** Issues until at least so many wait. */
  readonly fill: (waiting: number) => Promise<void>
}

const KIOSKS = 64
export const WINDOWS = 15
const CONNECTIONS_TO_FILL = 32
const MATTERS = ['R001', 'R002', 'R003', 'R004']

/** Pairs the kiosks, signs the officers in and lets more people wait than a hall would. */
export async function enterHall({ port, pid }: Pick<Listening, 'port' | 'pid'>): Promise<BenchHall> {
  const baseUrl = `http://127.0.0.1:${port}`
  const kiosks = await all(KIOSKS, () => pairDevice(baseUrl, 'demo-kiosk'))
  const officers = await all(WINDOWS, (no) => signIn(baseUrl, `w${String(no + 1).padStart(2, '0')}`, 'demo'))
  const [display] = await all(1, () => pairDevice(baseUrl, 'demo-display'))
  const hallId = (display as ScreenSession).hallId
  const path = (command: string): string => `/api/halls/${hallId}/commands/${command}`
  const post = (command: string, session: ScreenSession | undefined, body: unknown): Post => {
    return { path: path(command), token: session?.token ?? '', key: newKey(), body: JSON.stringify(body) }
  }
  const [admin] = await all(1, () => signIn(baseUrl, 'admin', 'demo'))
  const patch = { liveTicketsMax: LIMITS.liveTicketsPerHallMax }
  await withLine(port, (line) => postAccepted(line, post('settings.change', admin, { patch })))
  let issued = 0
  let pressed = 0
  const issue = (): Post => {
    const no = issued++
    const body = { taxpayerId: inventedTaxpayerId(no), matters: [MATTERS[no % MATTERS.length]] }
    return post('ticket.issue', kiosks[no % KIOSKS], body)
  }
  const visits = Array.from({ length: WINDOWS }, () => 0)
  const atWindow = (command: string, index: number): Post => post(command, officers[index], { windowNo: index + 1 })
  return {
    port,
    pid,
    hallId,
    displayToken: (display as ScreenSession).token,
    issue,
    next: () => atWindow('window.next', pressed++ % WINDOWS),
    visit(index) {
      const no = visits[index] ?? 0
      visits[index] = no + 1
      return atWindow(no % 2 === 0 ? 'window.next' : 'window.start', index)
    },
    openWindows: () =>
      withLine(port, async (line) => {
        for (const index of officers.keys()) await postAccepted(line, atWindow('window.open', index))
      }),
    async fill(waiting) {
      const missing = waiting - (await countWaiting(baseUrl, hallId, (display as ScreenSession).token))
      if (missing <= 0) return
      await runLoad({ port, connections: CONNECTIONS_TO_FILL, forMs: 60_000, countMax: missing, next: issue })
    },
  }
}

/** An old 15-digit number: valid, not in the sample register, never the same twice. */
function inventedTaxpayerId(no: number): string {
  return `420105${(Date.now() % 1_000).toString().padStart(3, '0')}${String(no).padStart(6, '0')}`
}

/** One after the other: signing in costs a deliberate amount of work. */
async function all<Value>(
  count: number,
  ask: (no: number) => Promise<{ ok: true; value: Value } | { ok: false; code: string }>,
): Promise<Value[]> {
  const values: Value[] = []
  for (let no = 0; no < count; no++) {
    const answer = await ask(no)
    if (!answer.ok) throw new Error(`the hall refused: ${answer.code}`)
    values.push(answer.value)
  }
  return values
}

async function countWaiting(baseUrl: string, hallId: string, token: string): Promise<number> {
  const response = await fetch(`${baseUrl}/api/halls/${hallId}/views/display`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { data } = (await response.json()) as { data: { waiting: { count: number }[] } }
  return data.waiting.reduce((total, { count }) => total + count, 0)
}

async function withLine(port: number, run: (line: HttpLine) => Promise<unknown>): Promise<void> {
  const line = await openHttpLine(port)
  await run(line).finally(() => line.close())
}
