import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pairDevice, type ScreenSession } from '@one-window/client'
import { signIn } from '../../_util/people.ts'
import { type BenchHall, enterHall } from '../../bench/hall.ts'
import { residentMegabytes } from '../../bench/processes.ts'
import type { Workplace } from '../../bench/workplace.ts'
import { ATTACKS, type AttackName } from './attacks.ts'
import { comeIn, type Newcomers } from './newcomers.ts'
import { pressFor, pressUntil, recovery, type Waits } from './presses.ts'
import type { Seen, Size, Stage } from './stage.ts'

/** One attack on one hall: what presses took before it and beside it, and what it left. */
export interface Trial {
  readonly quiet: Waits
  readonly under: Waits
  /** The most that the server had in memory, in megabytes; null where the system does not tell. */
  readonly memoryMegabytes: number | null
  /** How long after the attack presses were slower than before, ms. */
  readonly recoveryMs: number
  readonly seen: Seen
  readonly newcomers: Newcomers
}

export interface AttackedHall {
  readonly hall: BenchHall
  readonly stage: Stage
  readonly stop: () => Promise<void>
}

const QUIET_MS = 2_000
const LOOK_MS = 50
/** A press that is no slower than this is quick, however quick the hall was before. */
const QUICK_MS = 30

/** A hall with people in it, open windows, and two devices that went bad. */
export async function openAttackedHall(workplace: Workplace, name: string): Promise<AttackedHall> {
  const server = await workplace.server(workplace.dataDir(name))
  const hall = await enterHall(server)
  await hall.openWindows()
  await hall.fill(200)
  const baseUrl = `http://127.0.0.1:${server.port}`
  const admin = await signIn(baseUrl, 'admin')
  // The demo hall has no pace of its own; a real one has.
  await admin.order('settings.change', { patch: { anonymousPerKioskPerMinute: 12 } })
  const kiosk = paired(await pairDevice(baseUrl, 'demo-kiosk'))
  const display = paired(await pairDevice(baseUrl, 'demo-display'))
  const { port, hallId } = hall
  return { hall, stage: { port, hallId, kioskToken: kiosk.token, displayToken: display.token }, stop: server.stop }
}

/** What presses take in a hall that nobody attacks. */
export function quietWaits({ hall }: AttackedHall): Promise<Waits> {
  return pressFor(hall, QUIET_MS)
}

/** Attacks a hall and measures it meanwhile and afterwards, beside the quiet one. */
export async function tryAttack(
  { hall, stage }: AttackedHall,
  name: AttackName,
  size: Size,
  quiet: Waits,
): Promise<Trial> {
  const memory = watchMemory(hall.pid)
  let isOver = false
  const attacking = attack(name, stage, size).finally(() => {
    isOver = true
  })
  const [under, seen, newcomers] = await Promise.all([pressUntil(hall, () => isOver), attacking, comeIn(stage)])
  const recoveryMs = await recovery(hall, Math.max(QUICK_MS, 2 * quiet.p99))
  return { quiet, under, seen, newcomers, recoveryMs, memoryMegabytes: memory.stop() }
}

async function attack(name: AttackName, stage: Stage, size: Size): Promise<Seen> {
  const script = path.join(import.meta.dirname, 'attacker.ts')
  const child = spawn(process.execPath, [script, name, JSON.stringify(stage), JSON.stringify(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 3 * size.forMs + 30_000,
  })
  let text = ''
  child.stdout.on('data', (part) => {
    text += part
  })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`the attack ${ATTACKS[name].what} ended with ${status}`)
  return JSON.parse(text)
}

function watchMemory(pid: number): { readonly stop: () => number | null } {
  let most = residentMegabytes(pid)
  const look = (): void => {
    const now = residentMegabytes(pid)
    if (now !== null) most = Math.max(most ?? 0, now)
  }
  const looks = setInterval(look, LOOK_MS)
  return {
    stop() {
      clearInterval(looks)
      look()
      return most
    },
  }
}

function paired(answer: { ok: true; value: ScreenSession } | { ok: false; code: string }): ScreenSession {
  if (!answer.ok) throw new Error(`a device was refused: ${answer.code}`)
  return answer.value
}
