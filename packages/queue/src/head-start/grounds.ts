import type { Grounds, GroundsRecord, HallSettings, Lane } from '@one-window/protocol'

/** Whether grounds count now: declared ones do until a window refutes them (R14). */
export function stands(record: GroundsRecord): boolean {
  return record.standing === 'declared' || record.standing === 'confirmed'
}

export function standingGrounds(records: readonly GroundsRecord[]): Grounds[] {
  return records.filter(stands).map(({ grounds }) => grounds)
}

/** The head start in ms: the largest of the grounds that stand (R3). */
export function headStartMs(records: readonly GroundsRecord[], settings: HallSettings): number {
  return 60_000 * Math.max(0, ...standingGrounds(records).map((grounds) => settings.headStartMinutes[grounds]))
}

/** Any ground that stands leads to `priority`, else `general` (R3). */
export function laneOfGrounds(records: readonly GroundsRecord[]): Lane {
  return records.some(stands) ? 'priority' : 'general'
}

/** Where a ground that stands came from; null when none of that name does. */
export function sourceOf(records: readonly GroundsRecord[], grounds: Grounds): GroundsRecord['source'] | null {
  return records.find((record) => record.grounds === grounds && stands(record))?.source ?? null
}

/** The records with one ground's standing changed. */
export function withStanding(
  records: readonly GroundsRecord[],
  grounds: Grounds,
  standing: GroundsRecord['standing'],
): GroundsRecord[] {
  return records.map((record) => (record.grounds === grounds && stands(record) ? { ...record, standing } : record))
}
