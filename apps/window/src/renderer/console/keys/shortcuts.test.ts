import { describe, expect, it } from 'vitest'
import { SHORTCUTS, type Stroke, targetOf } from './shortcuts.ts'

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...more,
})

describe('shortcuts', () => {
  it('[R8] Space, Enter and the keypad’s Enter and plus press the large key', () => {
    for (const key of ['Enter', ' ', '+']) expect(targetOf(stroke(key))).toBe('main')
  })

  it('what is written on a key presses that key, and no two keys share a stroke', () => {
    for (const [target, key] of Object.entries(SHORTCUTS)) expect(targetOf(stroke(key))).toBe(target)
    expect(new Set(Object.values(SHORTCUTS)).size).toBe(Object.keys(SHORTCUTS).length)
  })

  it('a held key presses once, and the browser keeps its own strokes', () => {
    expect(targetOf(stroke('Enter', { repeat: true }))).toBeUndefined()
    expect(targetOf(stroke('1', { ctrlKey: true }))).toBeUndefined()
    expect(targetOf(stroke('0', { metaKey: true }))).toBeUndefined()
    expect(targetOf(stroke('q'))).toBeUndefined()
  })
})
