import { describe, expect, it } from 'vitest'
import { GAP_MS_MAX, type Heard, hear, MEAN_GAP_MS_MAX, NO_BURST } from './scan.ts'

const CODE = '91420105MA0000015P'
const LETTERS = CODE.split('')

/** Types keys with the same pause between them; the answer to each key. */
function typed(keys: readonly string[], gapMs: number): Heard[] {
  let burst = NO_BURST
  return keys.map((key, at) => {
    const heard = hear(burst, key, at * gapMs)
    burst = heard.burst
    return heard
  })
}

describe('a scanner', () => {
  it('types faster than a person and ends with Enter', () => {
    const last = typed([...LETTERS, 'Enter'], 10).at(-1)
    expect(last).toMatchObject({ scanned: CODE, isSwallowed: true })
  })

  it('is not a person who types, however long', () => {
    const heard = typed([...LETTERS, 'Enter'], MEAN_GAP_MS_MAX * 1.2)
    expect(heard.every(({ scanned, isSwallowed }) => scanned === null && !isSwallowed)).toBe(true)
  })

  it('may be late with one key on a busy computer', () => {
    const keys = [...LETTERS, 'Enter']
    const late = keys.reduce(({ burst }, key, at) => hear(burst, key, at * 15 + (at > 6 ? GAP_MS_MAX - 15 : 0)), {
      ...hear(NO_BURST, 'Shift', 0),
    })
    expect(late.scanned).toBe(CODE)
  })

  it('is not a few quick keys', () => {
    expect(typed([...LETTERS.slice(0, 9), 'Enter'], 5).at(-1)?.scanned).toBeNull()
  })

  it('may press Shift for capitals', () => {
    expect(
      typed([...LETTERS.slice(0, 8), 'Shift', 'M', 'Shift', ...LETTERS.slice(9), 'Enter'], 10).at(-1)?.scanned,
    ).toBe(CODE)
  })

  it('presses no button when it ends with two Enters', () => {
    expect(typed([...LETTERS, 'Enter', 'Enter'], 10).at(-1)).toMatchObject({ scanned: null, isSwallowed: true })
  })

  it('begins anew after a pause', () => {
    const first = hear(NO_BURST, '7', 0)
    const rest = [...LETTERS, 'Enter'].reduce(({ burst, at }, key) => ({ ...hear(burst, key, at), at: at + 10 }), {
      ...first,
      at: 5_000,
    })
    expect(rest.scanned).toBe(CODE)
  })
})
