/** What the rules refuse of a notice. */
export const NOTICE_REFUSALS = {
  'notice.unknown': 404,
  'notices.too-many': 409,
} as const
