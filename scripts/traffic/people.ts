import type { Catalogue, IssueTicketBody } from '@one-window/protocol'
import { NEEDS } from '@one-window/protocol'
import { parse } from 'csv-parse/sync'
import { oneOf, weighted } from '../chance.ts'

/** What the crowd knows of the hall that it comes to. */
export interface Town {
  readonly creditA: readonly string[]
  readonly ordinary: readonly string[]
  readonly catalogue: Catalogue
}

/** The kinds of people, in parts of a hundred. */
const KINDS = { 'credit-a': 16, ordinary: 44, 'new-taxpayer': 12, green: 9, phone: 10, nameless: 9 }
const MATTER_COUNTS = { '0': 15, '1': 45, '2': 28, '3': 12 }
const ENGLISH_SHARE = 0.05

/** Reads the sample register: one taxpayer a line, `taxpayer_id,name,credit_grade,registered_on`. */
export function townOf(registerCsv: string, catalogue: Catalogue): Town {
  const rows: { taxpayer_id: string; credit_grade: string }[] = parse(registerCsv, { columns: true, bom: true })
  const idsOf = (isWanted: (grade: string) => boolean): string[] =>
    rows.filter((row) => isWanted(row.credit_grade)).map((row) => row.taxpayer_id)
  return { creditA: idsOf((grade) => grade === 'A'), ordinary: idsOf((grade) => grade !== 'A'), catalogue }
}

/** The next person as they stand before the kiosk; everything about them comes from `chance`. */
export function nextPerson(chance: () => number, town: Town, isTutoringOpen: boolean): IssueTicketBody {
  const kind = weighted(chance, KINDS)
  const matters = mattersOf(chance, town.catalogue)
  const body: IssueTicketBody = {
    ...(matters.length > 0 ? { matters } : {}),
    ...(chance() < ENGLISH_SHARE ? { language: 'en' } : {}),
  }
  switch (kind) {
    case 'credit-a':
      return { ...body, taxpayerId: oneOf(chance, town.creditA) }
    case 'ordinary':
      return { ...body, taxpayerId: oneOf(chance, town.ordinary) }
    case 'new-taxpayer':
      return { ...body, taxpayerId: newTaxpayerId(chance), ...(isTutoringOpen ? { lane: 'tutoring' } : {}) }
    case 'green':
      return { ...body, taxpayerId: oneOf(chance, town.ordinary), needs: [oneOf(chance, NEEDS)] }
    case 'phone':
      return { ...body, phone: `1${digits(chance, 1, 3, 9)}${digits(chance, 9)}` }
    case 'nameless':
      return body
  }
}

/** Seconds that the hall's catalogue plans for these matters; a question without a matter takes its own time. */
export function standardSecondsOf(
  { matters: known }: Catalogue,
  matters: readonly string[],
  otherwise: number,
): number {
  const seconds = matters.flatMap((code) => known.find((matter) => matter.code === code)?.standardSeconds ?? [])
  return seconds.length === 0 ? otherwise : seconds.reduce((sum, one) => sum + one, 0)
}

/** Categories first: the largest one has most of the entries, not most of the visits. */
function mattersOf(chance: () => number, { categories, matters }: Catalogue): string[] {
  const count = Number(weighted(chance, MATTER_COUNTS))
  const codes = Array.from({ length: count }, () => {
    const { category } = oneOf(chance, categories)
    return oneOf(
      chance,
      matters.filter((matter) => matter.category === category),
    ).code
  })
  return [...new Set(codes)]
}

/** An old 15-digit number: valid, and in no sample register. */
function newTaxpayerId(chance: () => number): string {
  return `420199${digits(chance, 9)}`
}

function digits(chance: () => number, count: number, from = 0, to = 9): string {
  return Array.from({ length: count }, () => from + Math.floor(chance() * (to - from + 1))).join('')
}
