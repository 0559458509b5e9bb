import { seeded } from '@one-window/queue/seeded'
import { describe, expect, it } from 'vitest'
import { CROWD_DAY_MS, dayShareAt, FIRST_PEOPLE, loadAt, nextArrivalMs } from './arrivals.ts'

const shares = Array.from({ length: 200 }, (_, index) => index / 200)

describe('arrivals', () => {
  it('peak in the morning, beyond what the windows can do', () => {
    const peak = shares.reduce((best, share) => (loadAt(share) > loadAt(best) ? share : best))
    expect(loadAt(peak)).toBeGreaterThan(1.1)
    expect(peak).toBeLessThan(0.35)
  })

  it('leave the windows time to catch up over the whole day', () => {
    const mean = shares.reduce((sum, share) => sum + loadAt(share), 0) / shares.length
    expect(mean).toBeGreaterThan(0.6)
    expect(mean).toBeLessThan(0.9)
  })

  it('begin shortly before the peak and start over every day', () => {
    expect(loadAt(dayShareAt(0))).toBeLessThan(1)
    expect(dayShareAt(CROWD_DAY_MS * 3)).toBeCloseTo(dayShareAt(0))
  })

  it('bring the first people within seconds', () => {
    const first = Array.from({ length: FIRST_PEOPLE }, (_, count) => nextArrivalMs(count, 0, 0.1, 0.99))
    expect(first.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(15_000)
  })

  it('follow the load', () => {
    const chance = seeded(5)
    const gaps = Array.from({ length: 4_000 }, () => nextArrivalMs(FIRST_PEOPLE, 0, 0.5, chance()))
    const perSecond = 1000 / (gaps.reduce((sum, ms) => sum + ms, 0) / gaps.length)
    expect(perSecond / (0.5 * loadAt(dayShareAt(0)))).toBeCloseTo(1, 1)
  })
})
