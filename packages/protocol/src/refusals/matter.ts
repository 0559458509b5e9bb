/** What the rules refuse of a matter. */
export const MATTER_REFUSALS = {
  'matter.unknown': 404,
} as const
