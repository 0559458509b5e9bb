import { describe, expect, it } from 'vitest'
import { addAt, addSpan, minutesSince, noMinutes, sumSince } from './minutes.ts'

const MINUTE = 60_000

describe('amounts by the minute', () => {
  it('are summed from a minute on', () => {
    const minutes = noMinutes()
    for (const at of [0, 1, MINUTE, 3 * MINUTE]) addAt(minutes, at, 1, 60)
    expect([0, MINUTE, 2 * MINUTE, 4 * MINUTE].map((since) => sumSince(minutes, since))).toEqual([4, 2, 1, 0])
  })

  it('are kept for the last minutes only', () => {
    const minutes = noMinutes()
    for (let at = 0; at < 1000 * MINUTE; at += MINUTE / 2) addAt(minutes, at, 1, 60)
    expect(minutes.entries).toHaveLength(60)
    expect(sumSince(minutes, 0)).toBe(120)
    expect(minutesSince(1000 * MINUTE - 1, 60)).toBe(940 * MINUTE)
  })

  it('of a span are spread over its minutes, of a long one over the last ones', () => {
    const minutes = noMinutes()
    addSpan(minutes, MINUTE / 2, 3 * MINUTE + 1, 2, 45)
    expect(minutes.entries.map(({ amount }) => amount)).toEqual([MINUTE, 2 * MINUTE, 2 * MINUTE, 2])
    addSpan(minutes, 3 * MINUTE + 1, 500 * MINUTE, 1, 45)
    expect(minutes.entries).toHaveLength(44)
    expect(sumSince(minutes, 0)).toBe(44 * MINUTE)
  })
})
