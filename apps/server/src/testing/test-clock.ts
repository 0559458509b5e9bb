import type { MachineClock } from '../machine-clock.ts'

/** The clocks of a machine that stand still until they are moved: both together, or the wall clock alone. */
export class TestClock implements MachineClock {
  #boots = 1
  #wallMs: number
  #elapsedMs = 60_000

  constructor(startsAt: number) {
    this.#wallMs = startsAt
  }

  readonly wall = (): number => this.#wallMs
  readonly elapsed = (): number => this.#elapsedMs

  get boot(): string {
    return `boot ${this.#boots}`
  }

  /** Time passes, awake or asleep. */
  pass(ms: number): void {
    this.#wallMs += ms
    this.#elapsedMs += ms
  }

  /** The wall clock is set to another time. */
  jump(ms: number): void {
    this.#wallMs += ms
  }

  /** The machine was off for so long, as its wall clock says after it. */
  restart(offMs: number): void {
    this.#boots++
    this.#elapsedMs = 1_000
    this.#wallMs += offMs
  }
}
