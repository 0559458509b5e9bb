import { PROTOCOL_VERSION, type ViewMessage } from '@one-window/protocol'
import { io, type Socket } from 'socket.io-client'
import type { BenchHall } from './hall.ts'
import type { HttpLine, Post } from './http-line.ts'
import { openHttpLine } from './http-line.ts'
import { postAccepted, runLoad } from './load.ts'
import { median, quantile } from './stats.ts'
import { floorPost } from './throughput.ts'

/** How long from a press until a display heard of it, in milliseconds. */
export interface PressToDisplay {
  readonly p50: number
  readonly p99: number
}

/** Something that is pressed and a screen that hears of it. */
interface Pressed {
  readonly port: number
  readonly press: () => Post
  readonly otherTraffic: () => Post
  readonly openScreen: (heard: (id: string) => void) => Promise<Socket>
  /** What the screen will call this press, from its answer. */
  readonly idOf: (answer: string) => string
}

const GAP_MS = 60
const PRESSES = 120
const ROUNDS = 2
const LINES = 8
const OTHER_CONNECTIONS = 8
const LAST_WAIT_MS = 5_000

/** Hall and floor in turns; with other traffic, eight connections are kept busy beside the presses. */
export async function measurePresses(
  hall: BenchHall,
  floorPort: number,
  isBusy: boolean,
): Promise<{ ours: PressToDisplay; floor: PressToDisplay }> {
  const ours: number[][] = []
  const floor: number[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    floor.push(await pressRound(floorPressed(floorPort), isBusy))
    await hall.fill(PRESSES * 2)
    ours.push(await pressRound(hallPressed(hall), isBusy))
  }
  return { ours: summary(ours), floor: summary(floor) }
}

function summary(rounds: readonly number[][]): PressToDisplay {
  return { p50: median(rounds.flat()), p99: quantile(rounds.flat(), 0.99) }
}

async function pressRound(pressed: Pressed, isBusy: boolean): Promise<number[]> {
  const heardAt = new Map<string, number>()
  const screen = await pressed.openScreen((id) => heardAt.has(id) || heardAt.set(id, performance.now()))
  const other = isBusy ? keepBusy(pressed) : Promise.resolve()
  const lines = await Promise.all(Array.from({ length: LINES }, () => openHttpLine(pressed.port)))
  try {
    const presses = await pressInTime(pressed, lines)
    await other
    await until(() => presses.every(({ id }) => heardAt.has(id)))
    return presses.map(({ id, at }) => (heardAt.get(id) ?? Number.NaN) - at)
  } finally {
    for (const line of lines) line.close()
    screen.disconnect()
  }
}

function keepBusy({ port, otherTraffic }: Pressed): Promise<unknown> {
  return runLoad({ port, connections: OTHER_CONNECTIONS, forMs: PRESSES * GAP_MS, countMax: 1e6, next: otherTraffic })
}

/** One press each 60 ms whatever the answers do; each line takes its presses in turn. */
async function pressInTime(
  { press, idOf }: Pressed,
  lines: readonly HttpLine[],
): Promise<{ id: string; at: number }[]> {
  const tails: Promise<{ id: string; at: number }>[] = []
  const startedAt = performance.now()
  for (let no = 0; no < PRESSES; no++) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, startedAt + no * GAP_MS - performance.now())))
    const line = lines[no % lines.length] as HttpLine
    const at = performance.now()
    const before = tails[no - lines.length] ?? Promise.resolve()
    tails.push(before.then(async () => ({ id: idOf(await postAccepted(line, press())), at })))
  }
  return Promise.all(tails)
}

function hallPressed(hall: BenchHall): Pressed {
  return {
    port: hall.port,
    press: hall.next,
    otherTraffic: hall.issue,
    async openScreen(heard) {
      const auth = { token: hall.displayToken, protocolVersion: PROTOCOL_VERSION }
      const socket = await openSocket(hall.port, auth)
      socket.on('view', ({ data }: ViewMessage<'display'>) => {
        for (const { number } of data.calls) heard(number)
      })
      const answer = await socket.emitWithAck('subscribe', { hallId: hall.hallId, view: 'display' })
      if (!answer.ok) throw new Error(`the display was refused: ${answer.problem.code}`)
      return socket
    },
    idOf: (answer) => JSON.parse(answer).result.ticket.number,
  }
}

function floorPressed(port: number): Pressed {
  return {
    port,
    press: () => floorPost('/emit'),
    otherTraffic: () => floorPost('/three'),
    async openScreen(heard) {
      const socket = await openSocket(port, {})
      socket.on('view', ({ id }: { id: number }) => heard(String(id)))
      return socket
    },
    idOf: (answer) => String(JSON.parse(answer).id),
  }
}

async function openSocket(port: number, auth: Record<string, unknown>): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${port}`, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}

async function until(isTrue: () => boolean): Promise<void> {
  const endsAt = performance.now() + LAST_WAIT_MS
  while (!isTrue()) {
    if (performance.now() > endsAt) throw new Error('a press never came to the display')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
