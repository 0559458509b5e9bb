const TAIL_CHARS = 4

/** The row of a device on its page. */
export function deviceRowId(deviceId: string): string {
  return `device-${deviceId}`
}

/** By what people tell devices of a kind apart: the end of the id. */
export function idTailOf(deviceId: string): string {
  return deviceId.slice(-TAIL_CHARS)
}
