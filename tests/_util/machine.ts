/** A machine whose two clocks stand still until they are moved: together, or the wall clock alone. */
export interface Machine {
  /** As the server's configuration takes it. */
  readonly clock: { readonly wall: () => number; readonly elapsed: () => number; readonly boot: string }
  readonly now: () => number
  /** Time passes. */
  readonly pass: (ms: number) => void
  /** The wall clock is set to another time. */
  readonly jump: (ms: number) => void
}

/** A machine that was started when its wall clock said this (ms). */
export function machineAt(startedAt: number): Machine {
  let elapsedMs = 0
  let jumpedMs = 0
  const now = (): number => startedAt + elapsedMs + jumpedMs
  return {
    clock: { wall: now, elapsed: () => elapsedMs, boot: 'the only one' },
    now,
    pass(ms) {
      elapsedMs += ms
    },
    jump(ms) {
      jumpedMs += ms
    },
  }
}
