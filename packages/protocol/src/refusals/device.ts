/** What the rules refuse of a device. */
export const DEVICE_REFUSALS = {
  'device.unknown': 404,
  'device.revoked': 409,
} as const
