import { expect, it } from 'vitest'
import { identityOf, issueOf, lookUpOf, typedReadingOf } from './identity.ts'

it('one field takes a ticket number, a phone or an identifier', () => {
  expect(identityOf(' z012 ')).toEqual({ kind: 'number', number: 'Z012' })
  expect(identityOf('138 0000 1234')).toEqual({ kind: 'phone', phone: '13800001234' })
  expect(identityOf('91420105MA0000015P')).toEqual({ kind: 'taxpayer', taxpayerId: '91420105MA0000015P' })
  expect(identityOf('　')).toEqual({ kind: 'none' })
})

it('a full-width number is read as well', () => {
  expect(identityOf('Ｚ０１２')).toEqual({ kind: 'number', number: 'Z012' })
})

it('[R1] nothing typed issues a number without a person and looks nothing up', () => {
  expect(issueOf(identityOf(''))).toEqual({})
  expect(lookUpOf(identityOf(''))).toBeUndefined()
  expect(issueOf(identityOf('13800001234'))).toEqual({ phone: '13800001234' })
  expect(lookUpOf(identityOf('Y003'))).toEqual({ number: 'Y003' })
})

it('a false identifier is called false while it is typed, at every place', () => {
  expect(typedReadingOf('91420105MA0000015P')).toMatchObject({ kind: 'credit-code', fault: null })
  expect(typedReadingOf('9142 0105-MA0000015X')).toMatchObject({ kind: 'false', fault: 'check-character' })
  expect(typedReadingOf('91420105MO')).toMatchObject({ fault: 'strange-letter' })
  expect(typedReadingOf('91420105MA')).toMatchObject({ kind: 'part', missing: 8, fault: null })
})

it('nothing is false of a ticket number, a phone, or the beginning of either', () => {
  for (const text of ['', 'Z', 'z0', 'Z01', 'Z012', '13800001234']) expect(typedReadingOf(text)).toBeNull()
  expect(issueOf(identityOf('Z0'))).toEqual({ taxpayerId: 'Z0' })
})
