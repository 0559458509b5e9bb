import type { Tiers } from '@one-window/protocol'

/** The usual ways of serving lanes, in the order of the list (R5). */
export const TIER_PRESETS = {
  comprehensive: [['general', 'priority']],
  tutoring: [['tutoring']],
  'tutoring-first': [['tutoring'], ['general', 'priority']],
  'tutoring-last': [['general', 'priority'], ['tutoring']],
  'priority-first': [['priority'], ['general']],
  'priority-only': [['priority']],
} as const satisfies Record<string, Tiers>
export type TierPreset = keyof typeof TIER_PRESETS

/** The preset that says the same as these tiers; inside a tier the order says nothing. */
export function presetOf(tiers: Tiers): TierPreset | null {
  const names = Object.keys(TIER_PRESETS) as TierPreset[]
  return names.find((name) => meaning(TIER_PRESETS[name]) === meaning(tiers)) ?? null
}

/** The tiers of a preset, as a command takes them. */
export function tiersOf(preset: TierPreset): Tiers {
  return TIER_PRESETS[preset].map((tier) => [...tier])
}

function meaning(tiers: readonly (readonly string[])[]): string {
  return tiers.map((tier) => [...tier].sort().join('+')).join(' ')
}
