import { expect, it } from 'vitest'
import { clockOf, secondsSince } from './times.ts'

it('a clock counts minutes and seconds, and hours when there are any', () => {
  expect(clockOf(0)).toBe('0:00')
  expect(clockOf(65.9)).toBe('1:05')
  expect(clockOf(3_725)).toBe('1:02:05')
  expect(clockOf(-3)).toBe('0:00')
})

it('a moment that lies ahead by the server’s clock counts as now', () => {
  expect(secondsSince('2026-03-02T01:00:00.000Z', Date.parse('2026-03-02T01:00:09.999Z'))).toBe(9)
  expect(secondsSince('2026-03-02T01:00:10.000Z', Date.parse('2026-03-02T01:00:00.000Z'))).toBe(0)
})
