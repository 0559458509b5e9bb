import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from './default-settings.ts'
import { mergeSettings } from './merge.ts'

it('[R3] a part of the settings changes only what it names, lists are replaced whole', () => {
  const sessions = [{ from: '09:00', to: '12:00' }]
  const merged = mergeSettings(DEFAULT_SETTINGS, { headStartMinutes: { green: 20 }, sessions, recallCountMax: 1 })
  expect(merged).toEqual({
    ...DEFAULT_SETTINGS,
    headStartMinutes: { ...DEFAULT_SETTINGS.headStartMinutes, green: 20 },
    sessions,
    recallCountMax: 1,
  })
  expect(mergeSettings(DEFAULT_SETTINGS, {})).toEqual(DEFAULT_SETTINGS)
})
