import type { TaxpayerFact } from '../decision/facts.ts'
import { daysBetween } from '../time/calendar.ts'

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
