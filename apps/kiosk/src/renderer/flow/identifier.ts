/** The longest identifier is an individual's old number: an identity card and two digits. */
export const TYPED_CHARS_MAX = 20

export const PHONE_CHARS = 11

/** Characters of a unified social credit code: I, O, S, V and Z never occur, so that nobody mistakes them. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const PHONE = /^1[3-9]\d{9}$/
const OLD_NUMBER = /^\d{6}[0-9A-Z]{9}$/
const OLD_INDIVIDUAL = /^\d{17}[\dX]\d{2}$/
const GROUP_ENDS = [3, 7, 11, 15]

/** What a person has typed so far, as the screen says it back; the server alone checks the check character. */
export interface TypedReading {
  readonly count: number
  readonly kind: 'empty' | 'part' | 'phone' | 'code' | 'old-number' | 'old-individual'
  /** Characters that are missing to the next usable length. */
  readonly missing: number
  /** A letter that no credit code contains: mistaken for a digit, most often. */
  readonly hasStrangeLetter: boolean
}

/** Full-width characters folded, upper case, everything but digits and letters dropped, cut to the longest identifier. */
export function cleanTyped(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, TYPED_CHARS_MAX)
}

/** Says what the typed characters are by length and alphabet. */
export function readTyped(typed: string): TypedReading {
  const kind = kindOf(typed)
  const missing = kind === 'part' || kind === 'empty' ? missingOf(typed.length) : 0
  const hasStrangeLetter = typed.split('').some((letter) => !CODE_ALPHABET.includes(letter))
  return { count: typed.length, kind, missing, hasStrangeLetter }
}

/** Whether the typed characters may be sent. */
export function isSendable({ kind }: TypedReading): boolean {
  return kind !== 'empty' && kind !== 'part'
}

/** The characters in groups of three or four, the way phone numbers are read; the groups never move while typing. */
export function groupsOf(typed: string): string[] {
  const starts = [0, ...GROUP_ENDS]
  return starts.map((start, at) => typed.slice(start, GROUP_ENDS[at])).filter((group) => group !== '')
}

function kindOf(typed: string): TypedReading['kind'] {
  if (typed === '') return 'empty'
  if (PHONE.test(typed)) return 'phone'
  if (typed.length === 18) return 'code'
  if (OLD_NUMBER.test(typed)) return 'old-number'
  return OLD_INDIVIDUAL.test(typed) ? 'old-individual' : 'part'
}

function missingOf(count: number): number {
  return count < 18 ? 18 - count : TYPED_CHARS_MAX - count
}
