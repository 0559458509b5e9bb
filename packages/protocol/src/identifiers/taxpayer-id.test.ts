import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCreditCode } from './credit-code.ts'
import { isIdCard } from './id-card.ts'
import { normalizeTaxpayerId, parseTaxpayerId } from './taxpayer-id.ts'

const ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')
const RUNS = { seed: 42, numRuns: 500 }

/** The check character from the definition: weights 3^(i−1) mod 31, then (31 − Σ mod 31) mod 31. */
function checkOfCode(body: string): string {
  let [sum, weight] = [0, 1]
  for (const letter of body) {
    sum += weight * ALPHABET.indexOf(letter)
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? ''
}

/** The check character from ISO 7064 MOD 11-2, of which the weights of GB 11643 are the powers of two. */
function checkOfCard(body: string): string {
  let value = 0
  for (const digit of body) value = ((value + Number(digit)) * 2) % 11
  return '10X98765432'[value] ?? ''
}

const codes = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((letters) => letters.join('') + checkOfCode(letters.join('')))
const births = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
const cards = fc
  .tuple(fc.integer({ min: 110_000, max: 659_999 }), births, fc.integer({ min: 0, max: 999 }))
  .map(([division, birth, order]) => {
    const date = birth.toISOString().slice(0, 10).replaceAll('-', '')
    const body = `${division}${date}${String(order).padStart(3, '0')}`
    return body + checkOfCard(body)
  })

describe('a unified social credit code', () => {
  it.each(['91420105MA0000015P', '92420105MA00000A9A', '91420105MA00000660'])('%s is valid', (id) => {
    expect(parseTaxpayerId(id)).toEqual({ id, kind: 'credit-code' })
  })

  it('is known by its check character, also where the sum is a multiple of 31', () => {
    fc.assert(
      fc.property(codes, (code) => isCreditCode(code)),
      RUNS,
    )
    const ofSumZero = codes.filter((code) => code.endsWith('0'))
    fc.assert(
      fc.property(ofSumZero, (code) => isCreditCode(code)),
      { ...RUNS, numRuns: 50 },
    )
    expect(checkOfCode('0'.repeat(17))).toBe('0')
    expect(isCreditCode('0'.repeat(18))).toBe(true)
  })

  it('is refused when any one character is another', () => {
    const wrong = fc.tuple(codes, fc.nat(17), fc.constantFrom(...ALPHABET)).filter(([code, at, to]) => code[at] !== to)
    fc.assert(
      fc.property(wrong, ([code, at, to]) => !isCreditCode(code.slice(0, at) + to + code.slice(at + 1))),
      RUNS,
    )
  })
})

describe('an identity card number', () => {
  it.each(['420105199001010013', '420105200002291238'])('%s is valid', (id) => {
    expect(parseTaxpayerId(id)).toEqual({ id, kind: 'id-card' })
  })

  it('is refused when the birth date does not exist', () => {
    expect(parseTaxpayerId('420105200102291235')).toBeUndefined()
    expect(isIdCard('420105189912310013')).toBe(false)
  })

  it('is known by its check character, and refused when any one digit is another', () => {
    fc.assert(
      fc.property(cards, (card) => isIdCard(card)),
      RUNS,
    )
    const wrong = fc.tuple(cards, fc.nat(16), fc.nat(9)).filter(([card, at, to]) => card[at] !== String(to))
    fc.assert(
      fc.property(wrong, ([card, at, to]) => !isIdCard(card.slice(0, at) + to + card.slice(at + 1))),
      RUNS,
    )
  })
})

describe('normalisation', () => {
  it('folds full-width characters, drops spaces and hyphens, and raises letters', () => {
    expect(normalizeTaxpayerId(' ９１４２0105-ma00 0001‐5p　')).toBe('91420105MA0000015P')
  })

  it('changes nothing when it is done again', () => {
    const texts = fc.oneof(
      fc.array(fc.nat(0x10ffff), { maxLength: 8 }).map((points) => String.fromCodePoint(...points)),
      fc
        .array(fc.constantFrom('a', '-', ' ', '\u0301', '\u0308', '\u0390', '\u0345'), { maxLength: 8 })
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => normalizeTaxpayerId(normalizeTaxpayerId(text)) === normalizeTaxpayerId(text)),
      { ...RUNS, numRuns: 3000 },
    )
  })
})

describe('what people type', () => {
  it('may be an old number of a body or of a person', () => {
    expect(parseTaxpayerId('420105MA0000015')?.kind).toBe('old-number')
    expect(parseTaxpayerId('42010519900101001301')?.kind).toBe('old-individual-number')
    expect(parseTaxpayerId('42010519900101001401')).toBeUndefined()
    expect(parseTaxpayerId('hello')).toBeUndefined()
  })
})
