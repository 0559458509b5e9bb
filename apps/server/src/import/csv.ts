import { CsvError, parse } from 'csv-parse/sync'

/** A row with the line it begins on, counted from 1 with the header. */
export interface CsvRow {
  readonly line: number
  readonly fields: Readonly<Record<string, string>>
  /** Why the row cannot be read by columns; then its fields say nothing. */
  readonly fault: string | null
}

export interface RowError {
  readonly line: number
  readonly reason: string
}

/** A file that cannot be imported: every bad row with its line and the reason. Nothing was changed. */
export class ImportError extends Error {
  readonly errors: readonly RowError[]

  constructor(errors: readonly RowError[]) {
    super(`${errors.length} bad rows`)
    this.errors = errors
  }
}

export const FILE_BYTES_MAX = 256 * 1024 * 1024

/** Reads a CSV file in UTF-8, with or without a byte order mark, whose header names at least the required columns. */
export function readCsv(bytes: Uint8Array, required: readonly string[], optional: readonly string[] = []): CsvRow[] {
  if (bytes.length > FILE_BYTES_MAX) throw wholeFile(`the file is larger than ${FILE_BYTES_MAX / 1024 / 1024} MB`)
  const [header, ...rows] = parseText(decode(bytes))
  if (!header) throw wholeFile('the file is empty')
  const names = header.cells
  const missing = required.filter((name) => !names.includes(name))
  const unknown = names.filter((name) => !required.includes(name) && !optional.includes(name))
  if (missing.length > 0) throw wholeFile(`the header lacks ${missing.join(', ')}`)
  if (unknown.length > 0) throw wholeFile(`the header names unknown columns: ${unknown.join(', ')}`)
  if (new Set(names).size < names.length) throw wholeFile('the header names a column twice')
  // An export that was cut short must not empty what it is to replace.
  if (rows.length === 0) throw wholeFile('the file has a header and no rows')
  return rows.map(({ line, cells }) => ({
    line,
    fields: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
    fault: cells.length === names.length ? null : `${cells.length} columns instead of ${names.length}`,
  }))
}

/** Checks every row and answers the entries of all of them, or throws with the reasons of all bad ones. */
export function checkRows<Entry>(
  rows: readonly CsvRow[],
  check: (fields: CsvRow['fields'], complain: (reason: string) => void) => Entry,
): Entry[] {
  const errors: RowError[] = []
  const entries: Entry[] = []
  for (const { line, fields, fault } of rows) {
    const complain = (reason: string): void => void errors.push({ line, reason })
    if (fault === null) entries.push(check(fields, complain))
    else complain(fault)
  }
  if (errors.length > 0) throw new ImportError(errors)
  return entries
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw wholeFile('the file is not UTF-8; in a spreadsheet program choose "CSV UTF-8" when saving')
  }
}

function parseText(text: string): { line: number; cells: string[] }[] {
  try {
    const options = { info: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n'] }
    const records = parse(text, options) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    // The parser tells the line on which a record ends; a quoted field may hold line breaks.
    return records.map(({ record, info }) => ({
      line: info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0),
      cells: record,
    }))
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw new ImportError([{ line: Number(cause.lines ?? 1), reason: 'the row is not proper CSV; check its quotes' }])
  }
}

function wholeFile(reason: string): ImportError {
  return new ImportError([{ line: 1, reason }])
}
