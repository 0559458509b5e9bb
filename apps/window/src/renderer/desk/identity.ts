import type { BodyOf, LookUpTicket } from '@one-window/protocol'

/** How a person names themselves: by what was typed or scanned into one field. */
export type Identity =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'taxpayer'; readonly taxpayerId: string }

const NUMBER = /^[A-Z][0-9]{3,6}$/
const PHONE = /^1[3-9][0-9]{9}$/

/** Reads one field: a ticket number, a mobile number, else an identifier, which the server checks. */
export function identityOf(text: string): Identity {
  const written = text.normalize('NFKC').trim()
  const compact = written.replace(/[\s-]/g, '').toUpperCase()
  if (compact === '') return { kind: 'none' }
  if (NUMBER.test(compact)) return { kind: 'number', number: compact }
  if (PHONE.test(compact)) return { kind: 'phone', phone: compact }
  return { kind: 'taxpayer', taxpayerId: written }
}

/** What finds the person's numbers; undefined while nothing is typed. */
export function lookUpOf(identity: Identity): LookUpTicket | undefined {
  switch (identity.kind) {
    case 'none':
      return undefined
    case 'number':
      return { number: identity.number }
    case 'phone':
      return { phone: identity.phone }
    case 'taxpayer':
      return { taxpayerId: identity.taxpayerId }
  }
}

/** What a new number carries of the person; a ticket number names nobody and is left to the server's check. */
export function issueOf(identity: Identity): Pick<BodyOf<'ticket.issue'>, 'taxpayerId' | 'phone'> {
  switch (identity.kind) {
    case 'none':
      return {}
    case 'number':
      return { taxpayerId: identity.number }
    case 'phone':
      return { phone: identity.phone }
    case 'taxpayer':
      return { taxpayerId: identity.taxpayerId }
  }
}
