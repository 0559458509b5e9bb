import { type Actor, type AnyCommand, NOBODY, SYSTEM } from '@one-window/queue'
import type { PressPace } from '../access/kiosk-pace.ts'
import type { NamedPeople } from '../facts/named.ts'

/** A command on its way: who gives it, under which key, whom it names; without a key its outcome is not kept. */
export interface Order {
  readonly command: AnyCommand
  readonly actor: Actor
  readonly key: string | null
  /** Keyed hash of command and body as they came. */
  readonly fingerprint: string
  readonly named: NamedPeople
  /** How fast whoever presses may take numbers; asked once the key is known to be a new one. */
  readonly pace?: PressPace | null
}

/** The HTTP answer to a command, as it goes out. */
export interface Answer {
  readonly status: number
  readonly text: string
  /** When to try again. */
  readonly retryAfterSeconds?: number
}

/** The keeper's own order: whatever has fallen due. */
export const TICK: Order = {
  command: { name: 'hall.tick', body: {} },
  actor: SYSTEM,
  key: null,
  fingerprint: '',
  named: NOBODY,
}
