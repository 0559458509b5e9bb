import type { KioskView } from '@one-window/protocol'
import { laneOf } from './hall-figures.ts'
import type { Person, Visit } from './visit.ts'

/** What the greeting offers this person. */
export interface Greeting {
  /** Which text greets; `named` and `unlisted` differ by the register, `phone` shows the last four digits. */
  readonly kind: 'named' | 'unlisted' | 'phone' | 'nobody'
  readonly name: string | null
  readonly phoneTail: string | null
  readonly hasPriority: boolean
  readonly offersTutoring: boolean
  readonly hasLiveTicket: boolean
}

/** Judges person, wishes and hall; the grade itself is never shown, only that priority exists. */
export function greetingFor(person: Person, { need }: Visit, view: KioskView): Greeting {
  const found = person.kind === 'taxpayer' ? person.found : null
  const hasLiveTicket = found?.hasLiveTicket ?? false
  return {
    kind: found ? kindOf(found.maskedName) : person.kind === 'phone' ? 'phone' : 'nobody',
    name: found?.maskedName ?? null,
    phoneTail: person.kind === 'phone' ? person.phone.slice(-4) : null,
    hasPriority: (found?.hasCreditPriority ?? false) || need !== null,
    offersTutoring: (found?.isNew ?? false) && !hasLiveTicket && laneOf(view, 'tutoring').isOpen,
    hasLiveTicket,
  }
}

function kindOf(maskedName: string | null): 'named' | 'unlisted' {
  return maskedName === null ? 'unlisted' : 'named'
}
