import {
  CREDIT_GRADES,
  type CreditGrade,
  LIMITS,
  type ParsedTaxpayerId,
  parseTaxpayerId,
  partyIdOf,
} from '@one-window/protocol'
import type { Keys } from '../access/keys.ts'
import type { RegisteredTaxpayer } from '../db/taxpayer.ts'
import { type CsvRow, checkRows, readCsv } from './csv.ts'

const REQUIRED = ['taxpayer_id', 'name', 'credit_grade', 'registered_on']
const OPTIONAL = ['credit_valid_from', 'credit_valid_until']

type Complain = (reason: string) => void

/** A taxpayer as a file tells of one; dates are calendar dates, null when not known. */
export interface RegisterEntry {
  readonly taxpayerId: ParsedTaxpayerId
  readonly name: string
  readonly creditGrade: CreditGrade | null
  readonly creditValidFrom: string | null
  readonly creditValidUntil: string | null
  readonly registeredOn: string | null
}

/** The register out of a CSV file; throws an ImportError with every bad row. */
export function readTaxpayers(bytes: Uint8Array): RegisterEntry[] {
  const seen = new Set<string>()
  return checkRows(readCsv(bytes, REQUIRED, OPTIONAL), (fields, complain) => {
    const entry = checkTaxpayer(fields, complain)
    const partyId = partyIdOf(entry.taxpayerId)
    if (seen.has(partyId)) complain('taxpayer_id: it stands in the file twice')
    seen.add(partyId)
    return entry
  })
}

/** The entry as it is kept: a keyed hash finds it, the identifier itself goes no further (R18). */
export function registered(keys: Keys, { taxpayerId, ...entry }: RegisterEntry): RegisteredTaxpayer {
  return { ...entry, taxpayerKey: keys.ofTaxpayer(taxpayerId), idTail: taxpayerId.id.slice(-4) }
}

function checkTaxpayer(fields: CsvRow['fields'], complain: Complain): RegisterEntry {
  const { taxpayer_id = '', name = '', credit_grade = '' } = fields
  const parsed = parseTaxpayerId(taxpayer_id)
  if (!parsed)
    complain(
      'taxpayer_id: neither a valid credit code, an identity card number nor an old number of 15 or 20 characters',
    )
  if (name.trim() === '' || name.length > LIMITS.nameCharsMax) complain(`name: 1 to ${LIMITS.nameCharsMax} characters`)
  if (credit_grade !== '' && !CREDIT_GRADES.includes(credit_grade as CreditGrade)) {
    complain(`credit_grade: none of ${CREDIT_GRADES.join(', ')}`)
  }
  const [creditValidFrom, creditValidUntil, registeredOn] = [...OPTIONAL, 'registered_on'].map((column) =>
    checkDate(column, fields[column] ?? '', complain),
  ) as [string | null, string | null, string | null]
  if (creditValidFrom !== null && creditValidUntil !== null && creditValidUntil < creditValidFrom) {
    complain('credit_valid_until: it lies before credit_valid_from')
  }
  return {
    // A row with a complaint is not kept; until then its text tells whether it stands twice.
    taxpayerId: parsed ?? { id: taxpayer_id, kind: 'id-card' },
    name,
    creditGrade: credit_grade === '' ? null : (credit_grade as CreditGrade),
    creditValidFrom,
    creditValidUntil,
    registeredOn,
  }
}

function checkDate(column: string, text: string, complain: Complain): string | null {
  if (text === '') return null
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    complain(`${column}: not a date like 2024-03-31`)
  }
  return text
}
