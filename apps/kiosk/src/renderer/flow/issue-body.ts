import type { IssueTicketBody, Language } from '@one-window/protocol'
import type { Person, Visit } from './visit.ts'

/** The order for a number from what the person said; tutoring only when they chose it. */
export function issueBody(
  { person, need, matters }: Visit,
  language: Language,
  wish: 'number' | 'tutoring',
): IssueTicketBody {
  return {
    ...(person ? identityOf(person) : {}),
    ...(need ? { needs: [need] } : {}),
    ...(matters.length > 0 ? { matters: [...matters] } : {}),
    ...(wish === 'tutoring' ? { lane: 'tutoring' as const } : {}),
    language,
  }
}

function identityOf(person: Person): Pick<IssueTicketBody, 'taxpayerId' | 'phone'> {
  if (person.kind === 'taxpayer') return { taxpayerId: person.taxpayerId }
  return person.kind === 'phone' ? { phone: person.phone } : {}
}
