const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const CARD_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CARD_CHECKS = '10X98765432'

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

/** A unified social credit code, GB 32100-2015: 18 characters, check value (31 − Σ mod 31) mod 31. */
export function isCreditCode(id: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(id)) return false
  const sum = CODE_WEIGHTS.reduce((total, weight, index) => total + weight * CODE_ALPHABET.indexOf(id.charAt(index)), 0)
  return CODE_ALPHABET[(31 - (sum % 31)) % 31] === id[17]
}

/** An identity card number, GB 11643: 17 digits with a birth date that exists, and the check character. */
export function isIdCard(id: string): boolean {
  if (!/^[1-9][0-9]{16}[0-9X]$/.test(id) || !isBirthDate(id.slice(6, 14))) return false
  const sum = CARD_WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0)
  return CARD_CHECKS[sum % 11] === id[17]
}

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The first valid 18-character code anywhere in a scanned text; a licence's QR text is never opened as a URL. */
export function scanTaxpayerId(text: string): ParsedTaxpayerId | undefined {
  const whole = parseTaxpayerId(text)
  if (whole) return whole
  const folded = text.normalize('NFKC').toUpperCase()
  for (const [run] of folded.matchAll(/[0-9A-Z]{18,}/g)) {
    const found = run.length === 18 ? parseTaxpayerId(run) : undefined
    if (found) return found
  }
  return undefined
}

/** A name that its owner recognises and a bystander does not: the first two and last two characters stay. */
export function maskName(name: string): string {
  const letters = Array.from(name)
  if (letters.length <= 1) return name
  if (letters.length <= 4) return letters[0] + '*'.repeat(letters.length - 1)
  return letters.slice(0, 2).join('') + '*'.repeat(letters.length - 4) + letters.slice(-2).join('')
}
