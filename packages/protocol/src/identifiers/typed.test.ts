import { describe, expect, it } from 'vitest'
import { cleanTyped, isSendable, readTyped, readTypedPhone } from './typed.ts'

const CODE = '91420105MA0000015P'
const CARD = '420105199001010013'

describe('what is typed', () => {
  it('is folded, upper case and without what is no character of an identifier', () => {
    expect(cleanTyped(' 91420105 ma00-0001 ５ｐ')).toBe(CODE)
    expect(cleanTyped('取号?')).toBe('')
    expect(cleanTyped('1'.repeat(40))).toHaveLength(20)
  })

  it.each([
    ['', 'empty', 18],
    ['9142', 'part', 14],
    ['13800138000', 'phone', 0],
    ['12800138000', 'part', 7],
    ['420105MA0000015', 'old-number', 0],
    [CODE, 'credit-code', 0],
    [CARD, 'id-card', 0],
    [`${CODE}1`, 'part', 1],
    ['42010519900101001301', 'old-individual-number', 0],
  ])('%s reads as %s with %i missing', (typed, kind, missing) => {
    expect(readTyped(typed)).toMatchObject({ kind, missing, count: typed.length })
  })

  it('may be sent when it is whole and its check character fits', () => {
    expect(isSendable(readTyped(CODE))).toBe(true)
    expect(isSendable(readTyped('13800138000'))).toBe(true)
    expect(isSendable(readTyped('91420105MA0000015X'))).toBe(false)
    expect(isSendable(readTyped(CODE.slice(1)))).toBe(false)
    expect(isSendable(readTyped(''))).toBe(false)
  })
})

describe('a false number', () => {
  it.each([
    ['91O', 'part', 'strange-letter', [2]],
    ['91420105MAOOOOO15P', 'false', 'strange-letter', [10, 11, 12, 13, 14]],
    ['91420105MA0000015X', 'false', 'check-character', [17]],
    ['91420105MA0000016P', 'false', 'check-character', [17]],
    ['420105199001010014', 'false', 'check-character', [17]],
    ['420105199002300013', 'false', 'birth-date', [6, 7, 8, 9, 10, 11, 12, 13]],
    [`${CODE}1`, 'part', 'too-long', [18]],
    [`${CODE}12`, 'false', 'too-long', [18, 19]],
    [`${CARD}1A`, 'false', 'too-long', [18, 19]],
    ['42010519900101001401', 'false', 'check-character', [17]],
  ])('%s is %s while it is typed: %s at %j', (typed, kind, fault, wrongAt) => {
    expect(readTyped(typed)).toMatchObject({ kind, fault, wrongAt })
  })

  it('names what is wrong in it, each letter once', () => {
    expect(readTyped('91OS0OMA').wrong).toBe('O S')
    expect(readTyped('420105199002300013').wrong).toBe('19900230')
    expect(readTyped(`${CODE}1`).wrong).toBe('1')
    expect(readTypedPhone('128').wrong).toBe('2')
    expect(readTyped(CODE).wrong).toBe('')
  })

  it('is nothing that only goes on', () => {
    for (const whole of [CODE, CARD, `${CARD}01`, '13800138000', '420105MA0000015']) {
      for (let count = 1; count <= whole.length; count++) {
        const { kind, fault } = readTyped(whole.slice(0, count))
        expect([whole.slice(0, count), kind === 'false', fault]).toEqual([whole.slice(0, count), false, null])
      }
    }
  })
})

describe('a phone number alone', () => {
  it.each([
    ['', 'empty', null, []],
    ['1', 'part', null, []],
    ['2', 'part', 'phone-start', [0]],
    ['12', 'part', 'phone-start', [1]],
    ['138', 'part', null, []],
    ['12800138000', 'false', 'phone-start', [1]],
    ['13800138000', 'phone', null, []],
  ])('%s is %s: %s', (typed, kind, fault, wrongAt) => {
    expect(readTypedPhone(typed)).toMatchObject({ kind, fault, wrongAt, missing: 11 - typed.length })
  })
})
