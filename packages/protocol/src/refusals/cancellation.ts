/** What the rules refuse of cancelling many numbers at once, and of its undo. */
export const CANCELLATION_REFUSALS = {
  'cancellation.nobody': 409,
  'cancellation.grew': 409,
  'cancellation.running': 409,
  'cancellation.unknown': 404,
  'cancellation.undone': 409,
  'cancellation.too-late': 409,
} as const
