/** What the rules refuse of a rating. */
export const RATING_REFUSALS = {
  'rating.already': 409,
  'rating.too-late': 409,
  'rating.not-ended': 409,
  'rating.own': 403,
} as const
