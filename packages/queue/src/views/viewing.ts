import type { PersonCard } from '@one-window/protocol'
import type { HallNow } from '../clock/reading.ts'

/** The hall's time and whom the erasable table knows; only a window's view asks for people (R18). */
export interface Viewing extends HallNow {
  readonly personOf: (partyKey: string) => PersonCard | null
}
