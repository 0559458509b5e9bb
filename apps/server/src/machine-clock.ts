import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

/** The clocks of the machine, as one pair: whoever moves one in a test or a simulation decides about the other too. */
export interface MachineClock {
  /** Now by the clock that people can set: ms since 1970 UTC. */
  readonly wall: () => number
  /** How long the machine has been on, sleep included: whole ms. */
  readonly elapsed: () => number
  /** Another one after each start of the machine. */
  readonly boot: string
}

/** Where the real pair comes from. */
export interface ClockSources {
  readonly wall: () => number
  /** Seconds; counts sleep, but is slow to read. */
  readonly uptime: () => number
  /** Milliseconds; quick to read, but stands still while the machine sleeps. */
  readonly awake: () => number
}

const LOOK_MS_MAX = 1_000
const SOURCES: ClockSources = { wall: () => Date.now(), uptime, awake: () => performance.now() }

/** The clocks of this machine. The slow one is read once a second, or when the other two do not agree: it has slept. */
export function machineClock({ wall, uptime: seconds, awake }: ClockSources = SOURCES): MachineClock {
  const look = () => ({ wallMs: wall(), awakeMs: awake(), elapsedMs: seconds() * 1_000 })
  let seen = look()
  const elapsed = (): number => {
    const awakeMs = awake() - seen.awakeMs
    if (awakeMs > LOOK_MS_MAX || Math.abs(wall() - seen.wallMs - awakeMs) > LOOK_MS_MAX) seen = look()
    return Math.round(seen.elapsedMs + awake() - seen.awakeMs)
  }
  return { wall, elapsed, boot: bootId() }
}

/** Linux names each boot; elsewhere each start of the program counts as one. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return randomUUID()
  }
}
