/** How long the crowd's own business day takes; it has nothing to do with the hall's clock, so life is seen at once. */
export const CROWD_DAY_MS = 20 * 60_000
/** The crowd begins shortly before its morning peak. */
const STARTS_AT_SHARE = 0.08
/** Those who stood at the door when it opened, and how far apart they come in. */
export const FIRST_PEOPLE = 20
const FIRST_GAP_MS = 400

/** How much of what the windows can do comes in at this share (0 to 1) of the crowd's day: peaks above 1 make a queue. */
export function loadAt(share: number): number {
  const bump = (at: number, width: number): number => Math.exp(-(((share - at) / width) ** 2))
  return 0.55 + 0.65 * bump(0.22, 0.1) + 0.35 * bump(0.68, 0.12)
}

/** The share of the crowd's day after so many milliseconds; days follow each other without a night. */
export function dayShareAt(elapsedMs: number): number {
  return (STARTS_AT_SHARE + elapsedMs / CROWD_DAY_MS) % 1
}

/** How long until the next person comes in: a Poisson stream whose rate follows the day. */
export function nextArrivalMs(count: number, elapsedMs: number, capacityPerSecond: number, chance: number): number {
  if (count < FIRST_PEOPLE) return FIRST_GAP_MS
  const perSecond = capacityPerSecond * loadAt(dayShareAt(elapsedMs))
  return (-Math.log(1 - chance) / perSecond) * 1000
}
