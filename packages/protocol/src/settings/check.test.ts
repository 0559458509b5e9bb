import { expect, it } from 'vitest'
import { misfitOf } from './check.ts'

it('names the field that does not fit', () => {
  expect(misfitOf(null)).toBe('settings')
  expect(misfitOf({ headStartMinutes: { green: -1 } })).toMatch(/^\w+/)
})
