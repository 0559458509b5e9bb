import { LIMITS } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { viewAge } from './view-age.ts'

const AT = '2026-11-24T01:00:00.000Z'
const ageAfter = (ms: number) => viewAge(AT, Date.parse(AT) + ms)

it('a view becomes stale after its limit, and the screen is drawn then and each second after', () => {
  expect(ageAfter(0)).toEqual({ ageMs: 0, isStale: false, drawInMs: LIMITS.viewStaleMs + 1 })
  const { drawInMs } = ageAfter(15_000)
  expect(ageAfter(15_000 + drawInMs - 2).isStale).toBe(false)
  expect(ageAfter(15_000 + drawInMs)).toEqual({ ageMs: 20_001, isStale: true, drawInMs: 1_000 })
})

it('a view is never younger than now', () => {
  expect(ageAfter(-5_000).ageMs).toBe(0)
})
