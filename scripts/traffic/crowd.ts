import { createLine, type Line, pairDevice, type Reply, type ScreenSession, signIn } from '@one-window/client'
import { startArrivals } from './kiosk.ts'
import { startOfficer } from './officer.ts'
import { standardSecondsOf, type Town, townOf } from './people.ts'

export interface CrowdOptions {
  readonly baseUrl: string
  readonly seed: number
  /** How many times quicker than planned people are served. */
  readonly speed: number
  /** The sample register as CSV text. */
  readonly registerCsv: string
}

/** A crowd in the hall. */
export interface Crowd {
  /** What it has done so far, by command. */
  readonly counts: ReadonlyMap<string, number>
  /** How many people wait in the hall now. */
  readonly waiting: () => number
}

interface Post {
  readonly account: string
  readonly windowNo: number
  readonly isPeakOnly: boolean
}

const WINDOW_COUNT = 17
const COMPREHENSIVE_COUNT = 15
/** The visitors' windows: their robots come only when many wait, and leave soon. */
const PEAK_ONLY: readonly number[] = [14, 15]
/** A question without a matter, and what the mean visit of this crowd takes by the catalogue. */
const QUESTION_SECONDS = 300
const MEAN_VISIT_SECONDS = 850
const WALK_SECONDS = 7
const OFFICER_GAP_MS = 900

/** Brings people to the kiosk at once, and the officers to their windows one after the other. */
export async function startCrowd(options: CrowdOptions): Promise<Crowd> {
  const { baseUrl, seed, speed, registerCsv } = options
  const counts = new Map<string, number>()
  const onDone = (command: string): void => void counts.set(command, (counts.get(command) ?? 0) + 1)
  const kiosk = openLine(baseUrl, granted(await pairDevice(baseUrl, 'demo-kiosk')))
  const town = townOf(registerCsv, granted(await kiosk.ask('matters', {})))
  const capacityPerSecond = COMPREHENSIVE_COUNT / (MEAN_VISIT_SECONDS / speed + WALK_SECONDS)
  const waiting = startArrivals({ kiosk, town, seed, capacityPerSecond, onDone })
  await bringStaff(options, town, onDone)
  return { counts, waiting }
}

async function bringStaff(options: CrowdOptions, town: Town, onDone: (command: string) => void): Promise<void> {
  const { baseUrl, seed, speed } = options
  const returned = new Set<string>()
  const serviceMsOf = (matters: readonly string[]): number =>
    (standardSecondsOf(town.catalogue, matters, QUESTION_SECONDS) * 1000) / speed
  for (const { account, windowNo, isPeakOnly } of posts()) {
    const line = openLine(baseUrl, granted(await signIn(baseUrl, account, 'demo')))
    startOfficer({ line, windowNo, mind: { seed, account, isPeakOnly, serviceMsOf }, returned, onDone })
    await new Promise((resolve) => setTimeout(resolve, OFFICER_GAP_MS))
  }
}

/** The tutors come early: new taxpayers are offered tutoring only while a tutor is there (R13). */
function posts(): Post[] {
  const numbers = Array.from({ length: WINDOW_COUNT }, (_, index) => index + 1)
  const ordered = [...numbers.filter((no) => no > COMPREHENSIVE_COUNT), ...numbers.slice(0, COMPREHENSIVE_COUNT)]
  return ordered.map((windowNo) => ({
    windowNo,
    account: `w${String(windowNo).padStart(2, '0')}`,
    isPeakOnly: PEAK_ONLY.includes(windowNo),
  }))
}

function openLine(baseUrl: string, { hallId, token }: ScreenSession): Line {
  return createLine({ baseUrl, hallId, token })
}

function granted<Value>(answer: Reply<Value>): Value {
  if (!answer.ok) throw new Error(`the hall refused the crowd: ${answer.code}`)
  return answer.value
}
