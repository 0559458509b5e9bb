import { isCreditCode } from './credit-code.ts'
import { isIdCard } from './id-card.ts'

/** The kinds of identifier that a taxpayer may show (DOMAIN: identifiers). */
export type TaxpayerIdKind = 'credit-code' | 'id-card' | 'old-number' | 'old-individual-number'
export interface ParsedTaxpayerId {
  readonly id: string
  readonly kind: TaxpayerIdKind
}

/**
 * The one named normalisation: full-width characters folded, upper case, spaces and hyphens dropped. Folded once
 * more at the end, because accents may meet then: normalising again changes nothing.
 */
export function normalizeTaxpayerId(text: string): string {
  const folded = text.normalize('NFKC').toUpperCase()
  return folded.replace(/[\s\-‐-―−]/gu, '').normalize('NFKC')
}

/** The normalised identifier and its kind; undefined when it is none. */
export function parseTaxpayerId(text: string): ParsedTaxpayerId | undefined {
  const id = normalizeTaxpayerId(text)
  if (isIdCard(id)) return { id, kind: 'id-card' }
  if (isCreditCode(id)) return { id, kind: 'credit-code' }
  if (/^[0-9]{6}[0-9A-Z]{9}$/.test(id)) return { id, kind: 'old-number' }
  if (/^[0-9]{2}$/.test(id.slice(18)) && isIdCard(id.slice(0, 18))) return { id, kind: 'old-individual-number' }
  return undefined
}

/**
 * What two identifiers of one body or person have in common (R1): characters 3–17 of a credit code are its old
 * 15-digit number, the first 18 of an old individual number are the identity card.
 */
export function partyIdOf({ id, kind }: ParsedTaxpayerId): string {
  if (kind === 'credit-code') return id.slice(2, 17)
  return kind === 'old-individual-number' ? id.slice(0, 18) : id
}
