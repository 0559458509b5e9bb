import { CODE_ALPHABET, CODE_CHARS } from './credit-code.ts'
import { BIRTH_FROM, BIRTH_UNTIL, hasBirthDate, isIdCard, looksLikeIdCard } from './id-card.ts'
import { isPhone, PHONE_CHARS } from './phone.ts'
import { parseTaxpayerId, type TaxpayerIdKind } from './taxpayer-id.ts'

/** The longest identifier is an individual's old number: an identity card and two digits. */
export const TYPED_CHARS_MAX = 20

/** What is wrong with what was typed so far. */
export const TYPED_FAULTS = ['strange-letter', 'check-character', 'birth-date', 'too-long', 'phone-start'] as const
export type TypedFault = (typeof TYPED_FAULTS)[number]

/** What a person has typed so far, as the screen says it back. */
export interface TypedReading {
  readonly count: number
  /** `part`: goes on; `false`: as long as an identifier, and none; else what it is, check character and all. */
  readonly kind: 'empty' | 'part' | 'false' | 'phone' | TaxpayerIdKind
  /** Characters that are missing to the next usable length. */
  readonly missing: number
  readonly fault: TypedFault | null
  /** The characters that are wrong, by their places from 0; a wrong check character may mean any of the others. */
  readonly wrongAt: readonly number[]
  /** The same characters as text, each letter once. */
  readonly wrong: string
}

/** Full-width characters folded, upper case, everything but digits and letters dropped, cut to the longest identifier. */
export function cleanTyped(text: string): string {
  const folded = text.normalize('NFKC').toUpperCase()
  return folded.replace(/[^0-9A-Z]/g, '').slice(0, TYPED_CHARS_MAX)
}

/** Reads cleaned characters of any identifier or phone number; what is false is said to be false at once. */
export function readTyped(typed: string): TypedReading {
  const count = typed.length
  const kind = isPhone(typed) ? 'phone' : parseTaxpayerId(typed)?.kind
  if (kind) return { count, kind, missing: 0, ...RIGHT }
  const isWhole = count === CODE_CHARS || count === TYPED_CHARS_MAX
  const missing = isWhole ? 0 : (count < CODE_CHARS ? CODE_CHARS : TYPED_CHARS_MAX) - count
  return { count, kind: count === 0 ? 'empty' : isWhole ? 'false' : 'part', missing, ...wrongIn(typed) }
}

/** Reads the digits of a phone number alone. */
export function readTypedPhone(typed: string): TypedReading {
  const count = typed.length
  if (isPhone(typed)) return { count, kind: 'phone', missing: 0, ...RIGHT }
  const wrongAt = /^[^1]/.test(typed) ? 0 : /^1[^3-9]/.test(typed) ? 1 : null
  const kind = count === 0 ? 'empty' : count < PHONE_CHARS ? 'part' : 'false'
  const wrong = wrongAt === null ? RIGHT : wrongFrom('phone-start', typed, wrongAt, wrongAt + 1)
  return { count, kind, missing: PHONE_CHARS - count, ...wrong }
}

/** Whether the typed characters may be sent. */
export function isSendable({ kind }: TypedReading): boolean {
  return kind !== 'empty' && kind !== 'part' && kind !== 'false'
}

type Wrong = Pick<TypedReading, 'fault' | 'wrongAt' | 'wrong'>

const RIGHT: Wrong = { fault: null, wrongAt: [], wrong: '' }
const CHECK_AT = CODE_CHARS - 1

function wrongIn(typed: string): Wrong {
  const strange = typed.split('').flatMap((letter, at) => (CODE_ALPHABET.includes(letter) ? [] : [at]))
  if (strange.length > 0) {
    const letters = new Set(strange.map((at) => typed.charAt(at)))
    return { fault: 'strange-letter', wrongAt: strange, wrong: [...letters].join(' ') }
  }
  if (typed.length < CODE_CHARS) return RIGHT
  if (looksLikeIdCard(typed.slice(0, CODE_CHARS))) return wrongInCard(typed)
  if (typed.length > CODE_CHARS) return wrongFrom('too-long', typed, CODE_CHARS)
  return wrongFrom('check-character', typed, CHECK_AT)
}

/** Behind a card number two digits may follow: an individual's old number. */
function wrongInCard(typed: string): Wrong {
  const card = typed.slice(0, CODE_CHARS)
  if (!hasBirthDate(card)) return wrongFrom('birth-date', typed, BIRTH_FROM, BIRTH_UNTIL)
  if (!isIdCard(card)) return wrongFrom('check-character', typed, CHECK_AT, CODE_CHARS)
  return /^[0-9]*$/.test(typed.slice(CODE_CHARS)) ? RIGHT : wrongFrom('too-long', typed, CODE_CHARS)
}

function wrongFrom(fault: TypedFault, typed: string, from: number, until = typed.length): Wrong {
  const wrong = typed.slice(from, until)
  return { fault, wrong, wrongAt: Array.from(wrong, (_letter, at) => from + at) }
}
