/** What the rules refuse of an account's sessions. */
export const SESSION_REFUSALS = {
  'account.unknown': 404,
  'account.not-yours': 403,
} as const
