import { CODE_ALPHABET } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { groupsOf } from './groups.ts'
import { CODE_ROWS } from './keyboard-rows.ts'

const CODE = '91420105MA0000015P'
const textsOf = (typed: string) => groupsOf(typed).map((group) => group.map(({ character }) => character).join(''))

it('stands in groups that do not move while typing', () => {
  expect(textsOf('13800138000')).toEqual(['138', '0013', '8000'])
  expect(textsOf(CODE)).toEqual(['914', '2010', '5MA0', '0000', '15P'])
  for (let count = 1; count < CODE.length; count++) {
    const whole = textsOf(CODE).join(' ')
    expect(whole.startsWith(textsOf(CODE.slice(0, count)).join(' '))).toBe(true)
  }
})

it('knows each character by its place', () => {
  expect(groupsOf('9142').flat()).toEqual([
    { at: 0, character: '9' },
    { at: 1, character: '1' },
    { at: 2, character: '4' },
    { at: 3, character: '2' },
  ])
})

it('has a key for each of the 31 characters of a code and for no other', () => {
  expect(CODE_ALPHABET).toHaveLength(31)
  expect(CODE_ROWS.flat().toSorted()).toEqual(CODE_ALPHABET.split('').toSorted())
})
