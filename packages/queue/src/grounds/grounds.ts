import type { Grounds, GroundsRecord, HallSettings, Lane } from '@one-window/protocol'
import { daysBetween } from '../day/calendar.ts'
import type { TaxpayerFact } from '../facts.ts'

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

/** Grade A of the imported register, within its validity on that date (R14). */
export function hasCreditPriority(taxpayer: TaxpayerFact | undefined, date: string): boolean {
  return (
    taxpayer?.creditGrade === 'A' &&
    (taxpayer.creditValidFrom === null || taxpayer.creditValidFrom <= date) &&
    (taxpayer.creditValidUntil === null || date <= taxpayer.creditValidUntil)
  )
}

/** Not in the register, or registered within so many days; an entry that does not say when is not new (R13). */
export function isNewTaxpayer(taxpayer: TaxpayerFact | undefined, date: string, withinDays: number): boolean {
  if (!taxpayer) return true
  if (taxpayer.registeredOn === null) return false
  return daysBetween(taxpayer.registeredOn, date) <= withinDays
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
