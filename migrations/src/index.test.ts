import { expect, it } from 'vitest'
import { MIGRATIONS } from './index.ts'

/** Those that data folders have run: they stay, in this order, and what is new comes after them. */
const LANDED = [
  '0001-hall-and-journal',
  '0002-queue',
  '0003-register',
  '0004-access',
  '0005-lasting',
  '0007-hall-clock',
  '0008-fewer-pages',
  '0009-known-start',
  '0010-revoked-devices',
]

it('the list of migrations only grows, and at its end', () => {
  const names = Object.keys(MIGRATIONS)
  expect(names.slice(0, LANDED.length)).toEqual(LANDED)
  expect(names).toEqual(names.toSorted())
})
