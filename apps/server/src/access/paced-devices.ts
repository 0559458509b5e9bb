import type { Alert, DeviceKind } from '@one-window/protocol'
import type { Session } from './session.ts'
import type { Times } from './times.ts'

/** So long after its last press that was turned away a device is said to be quiet again. */
const QUIET_MS = 60_000

interface Paced {
  readonly session: Session
  /** The hall's time (ms) at which it was turned away first. */
  readonly since: number
  /** What had elapsed when it was turned away last. */
  readonly lastAt: number
}

/** Devices that ask for more than they may: the hall's leader is told, for nobody stands behind a kiosk to see it. */
export class PacedDevices {
  readonly #times: Times
  readonly #paced = new Map<string, Paced>()

  constructor(times: Times) {
    this.#times = times
  }

  /** Notes that a session was turned away; people are told themselves. */
  note(session: Session): void {
    const { kind, id, hallId } = session.bearer
    if (kind !== 'device') return
    this.#forgetQuiet()
    const since = this.#paced.get(id)?.since ?? this.#times.now(hallId)
    this.#paced.set(id, { session, since, lastAt: this.#times.elapsed() })
  }

  /** Whether a device was turned away within the last minute. */
  isPaced(deviceId: string): boolean {
    this.#forgetQuiet()
    return this.#paced.has(deviceId)
  }

  /** An alert for each device of the hall that was turned away within the last minute. */
  alertsOf(hallId: string): Alert[] {
    this.#forgetQuiet()
    return [...this.#paced.values()]
      .filter(({ session }) => session.bearer.hallId === hallId)
      .map(({ session: { bearer }, since }) => {
        const deviceKind = bearer.name as DeviceKind
        return { code: 'device.paced', since: new Date(since).toISOString(), deviceId: bearer.id, deviceKind }
      })
  }

  #forgetQuiet(): void {
    const quietFrom = this.#times.elapsed() - QUIET_MS
    for (const [id, { lastAt }] of this.#paced) if (lastAt <= quietFrom) this.#paced.delete(id)
  }
}
