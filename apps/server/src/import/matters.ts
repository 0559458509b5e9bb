import { LIMITS, MatterCode } from '@one-window/protocol'
import { pinyin } from 'pinyin-pro'
import { Value } from 'typebox/value'
import type { MatterRow } from '../db/schema.ts'
import { type CsvRow, checkRows, readCsv } from './csv.ts'

const REQUIRED = ['code', 'category', 'category_name', 'name', 'sta_code', 'standard_seconds', 'saved_seconds']
const SECONDS_MAX = 24 * 3600

type Entry = Omit<MatterRow, 'hall_id' | 'position'>
type Complain = (reason: string) => void

/** The catalogue out of a CSV file, with pinyin initials for the search; throws an ImportError with every bad row. */
export function readMatters(bytes: Uint8Array): Entry[] {
  const codes = new Set<string>()
  const categories = new Map<string, string>()
  return checkRows(readCsv(bytes, REQUIRED), (fields, complain) => {
    const entry = checkMatter(fields, complain)
    if (codes.has(entry.code)) complain('code: it stands in the file twice')
    codes.add(entry.code)
    const categoryName = categories.get(entry.category) ?? entry.category_name
    if (categoryName !== entry.category_name) complain(`category_name: the category is called ${categoryName} above`)
    categories.set(entry.category, categoryName)
    return entry
  })
}

function checkMatter(fields: CsvRow['fields'], complain: Complain): Entry {
  const { code = '', category = '', category_name = '', name = '', sta_code = '' } = fields
  if (!Value.Check(MatterCode, code)) complain('code: a capital letter, then 1 to 11 capital letters or digits')
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(category)) complain('category: a short name of small letters')
  for (const [column, text] of Object.entries({ category_name, name })) {
    if (text.trim() === '' || text.length > LIMITS.nameCharsMax) {
      complain(`${column}: 1 to ${LIMITS.nameCharsMax} characters`)
    }
  }
  return {
    code,
    category,
    category_name,
    name,
    initials: initialsOf(name),
    sta_code: sta_code === '' ? null : sta_code,
    standard_seconds: checkSeconds('standard_seconds', fields, complain),
    saved_seconds: checkSeconds('saved_seconds', fields, complain),
  }
}

function checkSeconds(column: string, fields: CsvRow['fields'], complain: Complain): number {
  const text = fields[column] ?? ''
  if (!/^\d{1,5}$/.test(text) || Number(text) > SECONDS_MAX) complain(`${column}: a whole number up to ${SECONDS_MAX}`)
  return Number(text)
}

/** The first letter of each character's pinyin, lower case; other letters and digits stay. */
function initialsOf(name: string): string {
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
