import { expect, it } from 'vitest'
import en from './locales/en.json' with { type: 'json' }
import zh from './locales/zh.json' with { type: 'json' }

it('the display has every text in both languages', () => {
  expect(Object.keys(zh)).toEqual(Object.keys(en))
  expect([...Object.values(zh), ...Object.values(en)].filter((text) => text.trim() === '')).toEqual([])
})
