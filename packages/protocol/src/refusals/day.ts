/** What the rules refuse of the hall and its business day (R15). */
export const DAY_REFUSALS = {
  'hall.closed': 409,
  'hall.full': 409,
  'hall.no-windows': 409,
  'day.closed': 409,
  'day.closing': 409,
  'day.not-closed': 409,
} as const
