import type { PersonCard } from '@one-window/protocol'

/** The moment (ms) and whom the erasable table knows; only a window's view asks for people (R18). */
export interface Viewing {
  readonly at: number
  readonly personOf: (partyKey: string) => PersonCard | null
}
