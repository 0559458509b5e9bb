import {
  type BodyOf,
  cleanTyped,
  isPhone,
  isTicketNumber,
  type LookUpTicket,
  normalizeTaxpayerId,
  readTyped,
  type TypedReading,
} from '@one-window/protocol'

/** How a person names themselves: by what was typed or scanned into one field. */
export type Identity =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'taxpayer'; readonly taxpayerId: string }

/** Reads one field: a ticket number, a mobile number, else an identifier. */
export function identityOf(text: string): Identity {
  const compact = normalizeTaxpayerId(text)
  if (compact === '') return { kind: 'none' }
  if (isTicketNumber(compact)) return { kind: 'number', number: compact }
  if (isPhone(compact)) return { kind: 'phone', phone: compact }
  return { kind: 'taxpayer', taxpayerId: text.normalize('NFKC').trim() }
}

/** The beginning of a ticket number: its letter is no mistake. */
const NUMBER_BEGINS = /^[A-Z][0-9]{0,2}$/

/** What can be said of an identifier while it is typed; null while it may become something else. */
export function typedReadingOf(text: string): TypedReading | null {
  const compact = normalizeTaxpayerId(text)
  if (identityOf(text).kind !== 'taxpayer' || NUMBER_BEGINS.test(compact)) return null
  return readTyped(cleanTyped(compact))
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
