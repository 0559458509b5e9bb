/** What the rules refuse of a change of the settings. */
export const SETTINGS_REFUSALS = {
  'settings.invalid': 400,
  'settings.strands-people': 409,
} as const
