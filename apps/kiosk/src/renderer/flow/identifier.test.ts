import { describe, expect, it } from 'vitest'
import { CODE_ALPHABET, cleanTyped, groupsOf, isSendable, readTyped } from './identifier.ts'
import { CODE_ROWS } from './keyboard-rows.ts'

const CODE = '91420105MA0000015P'

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
    [CODE, 'code', 0],
    [`${CODE}1`, 'part', 1],
    ['42010519900101001301', 'old-individual', 0],
  ])('%s reads as %s with %i missing', (typed, kind, missing) => {
    expect(readTyped(typed)).toMatchObject({ kind, missing, count: typed.length })
  })

  it('may be sent when it is whole; the check character is left to the server', () => {
    expect(isSendable(readTyped('91420105MA0000015X'))).toBe(true)
    expect(isSendable(readTyped('13800138000'))).toBe(true)
    expect(isSendable(readTyped(CODE.slice(1)))).toBe(false)
    expect(isSendable(readTyped(''))).toBe(false)
  })

  it('warns of letters that no code contains', () => {
    expect(readTyped('91O').hasStrangeLetter).toBe(true)
    expect(readTyped(CODE).hasStrangeLetter).toBe(false)
  })

  it('stands in groups that do not move while typing', () => {
    expect(groupsOf('13800138000')).toEqual(['138', '0013', '8000'])
    expect(groupsOf(CODE)).toEqual(['914', '2010', '5MA0', '0000', '15P'])
    for (let count = 1; count < CODE.length; count++) {
      const whole = groupsOf(CODE).join(' ')
      expect(whole.startsWith(groupsOf(CODE.slice(0, count)).join(' '))).toBe(true)
    }
  })
})

it('has a key for each of the 31 characters of a code and for no other', () => {
  expect(CODE_ALPHABET).toHaveLength(31)
  expect(CODE_ROWS.flat().toSorted()).toEqual(CODE_ALPHABET.split('').toSorted())
})
