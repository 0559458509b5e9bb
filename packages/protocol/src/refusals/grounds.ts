/** What the rules refuse of grounds (R14). */
export const GROUNDS_REFUSALS = {
  'grounds.none': 409,
  'grounds.already': 409,
} as const
