/** A length of time in whole seconds as `m:ss`, or `h:mm:ss` from an hour on; never negative. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`
}

/** Whole seconds from a moment (ISO 8601) until now (ms); 0 when the moment lies ahead. */
export function secondsSince(moment: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(moment)) / 1000))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
