/** What a token may be: people's roles, devices' roles and the follower (a phone that knows one ticket). */
export const ROLES = [
  'officer',
  'tutor',
  'auxiliary',
  'guide',
  'leader',
  'admin',
  'kiosk',
  'display',
  'evaluator',
  'follower',
] as const
/** What a token may be. */
export type Role = (typeof ROLES)[number]

/** The devices that are paired, each with the role of the same name. */
export const DEVICE_KINDS = ['kiosk', 'display', 'evaluator'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** Who sits at a window. */
export const AT_WINDOW: readonly Role[] = ['officer', 'tutor', 'leader', 'admin']
/** Who steers the hall. */
export const IN_CHARGE: readonly Role[] = ['leader', 'admin']
/** Who hands out numbers. */
export const ISSUING: readonly Role[] = ['kiosk', 'guide', 'officer', 'tutor', 'leader', 'admin']
/** Who helps people on the floor. */
export const ON_THE_FLOOR: readonly Role[] = ['guide', 'leader', 'admin']
/** Every person of the staff. */
export const STAFF: readonly Role[] = ['officer', 'tutor', 'auxiliary', 'guide', 'leader', 'admin']
