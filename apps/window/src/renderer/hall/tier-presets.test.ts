import { expect, it } from 'vitest'
import { presetOf, TIER_PRESETS, type TierPreset, tiersOf } from './tier-presets.ts'

it('[R5] tiers are recognised whatever the order inside a tier, and tiers keep theirs', () => {
  expect(presetOf([['priority', 'general']])).toBe('comprehensive')
  expect(presetOf([['tutoring'], ['priority', 'general']])).toBe('tutoring-first')
  expect(presetOf([['general', 'priority'], ['tutoring']])).toBe('tutoring-last')
  expect(presetOf([['general']])).toBeNull()
})

it('[R5] each preset is its own, and names no lane twice', () => {
  for (const preset of Object.keys(TIER_PRESETS) as TierPreset[]) {
    const lanes = tiersOf(preset).flat()
    expect(presetOf(tiersOf(preset))).toBe(preset)
    expect(new Set(lanes).size).toBe(lanes.length)
  }
})
