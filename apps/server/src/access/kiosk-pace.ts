import { type HallSettings, LIMITS } from '@one-window/protocol'
import { Pace } from '../bounds/pace.ts'
import type { PacedDevices } from './paced-devices.ts'
import type { Session } from './session.ts'
import type { Times } from './times.ts'

/** Whom a press for a number names: nobody (a phone is nobody), only taxpayers whom the register does not know, or others. */
export type Naming = 'nobody' | 'unregistered' | 'registered'

/** Says how many seconds a press must wait; null: it may go on. Asked again for the same press, it answers the same. */
export type PressPace = (settings: HallSettings, naming: Naming) => number | null

/** A kiosk that somebody plays with fills no hall: numbers for nobody are taken at a human rate. */
export class KioskPace {
  readonly #anonymous: Pace
  readonly #unregistered: Pace
  readonly #pacedDevices: PacedDevices

  constructor({ elapsed }: Pick<Times, 'elapsed'>, pacedDevices: PacedDevices) {
    const perMinute = LIMITS.unregisteredPerKioskPerMinuteMax
    this.#anonymous = new Pace({ perMinute, burst: LIMITS.anonymousPerKioskAtOnceMax, elapsed })
    this.#unregistered = new Pace({ perMinute, burst: perMinute, elapsed })
    this.#pacedDevices = pacedDevices
  }

  /** The pace of one press of a kiosk; nobody else is paced here. */
  of(session: Session): PressPace | null {
    if (session.bearer.kind !== 'device') return null
    let told: number | null | undefined
    return (settings, naming) => {
      if (told === undefined) told = this.#spend(session, settings.anonymousPerKioskPerMinute, naming)
      return told
    }
  }

  /** Numbers for strangers to the register are not refused, for the register may be old; but the leader is told. */
  #spend(session: Session, perMinute: number, naming: Naming): number | null {
    if (naming === 'registered' || (naming === 'nobody' && perMinute === 0)) return null
    const { id } = session.actor
    const waitSeconds = naming === 'nobody' ? this.#anonymous.take(id, perMinute) : this.#unregistered.take(id)
    if (waitSeconds !== null) this.#pacedDevices.note(session)
    return naming === 'nobody' ? waitSeconds : null
  }
}
