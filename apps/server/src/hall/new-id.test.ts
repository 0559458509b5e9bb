import { expect, it } from 'vitest'
import { newIdAt } from './new-id.ts'

it('ids sort by time and never meet, also when fresh chance is asked for', () => {
  const ids = Array.from({ length: 2_000 }, (_, ms) => newIdAt(Date.UTC(2026, 10, 23) + ms))
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids.map((id) => id.split('-')[1])).size).toBe(ids.length)
  expect(newIdAt(0)).toMatch(/^0{9}-[0-9a-f]{20}$/)
})
