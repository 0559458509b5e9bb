import type { Alert, PersonCard } from '@one-window/protocol'
import type { HallNow } from '../time/reading.ts'

/** The hall's time, whom the erasable table knows and what the server itself must tell. */
export interface Viewing extends HallNow {
  /** Only a window's view asks for people (R18). */
  readonly personOf: (partyKey: string) => PersonCard | null
  /** Only the leader's view shows them. */
  readonly serverAlerts: readonly Alert[]
}
