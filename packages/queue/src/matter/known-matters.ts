import { type Guarded, letThrough, refuse } from '../decision/decision.ts'
import type { Facts, Needs } from '../decision/facts.ts'

interface NamesMatters {
  readonly matters?: readonly string[]
}

/** A command that names matters needs what the catalogue says of them. */
export function mattersNeeded({ matters = [] }: NamesMatters): Needs {
  return { matters }
}

/** The matters that a command names; refuses one that is not in the catalogue. */
export function knownMatters({ matters = [] }: NamesMatters, facts: Facts): Guarded<readonly string[]> {
  const unknown = matters.find((code) => !facts.matters.has(code))
  return unknown === undefined ? letThrough(matters) : refuse('matter.unknown', { code: unknown })
}
