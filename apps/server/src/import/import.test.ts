import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ImportError } from './csv.ts'
import { readMatters } from './matters.ts'
import { readTaxpayers } from './taxpayers.ts'

const HEADER = 'taxpayer_id,name,credit_grade,registered_on\n'
const GOOD = '91420105MA0000015P,武汉一,A,2024-02-29\n'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function errorsOf(read: () => unknown): readonly { line: number; reason: string }[] {
  try {
    read()
  } catch (error) {
    if (error instanceof ImportError) return error.errors
    throw error
  }
  return []
}

describe('the register', () => {
  it('is read with and without a byte order mark, with quotes and Windows line ends', () => {
    const expected = { taxpayerId: { id: '91420105MA0000015P', kind: 'credit-code' }, name: '武汉一', creditGrade: 'A' }
    expect(readTaxpayers(bytes(HEADER + GOOD))).toMatchObject([expected])
    expect(readTaxpayers(bytes(`\ufeff${HEADER}${GOOD}`))).toMatchObject([expected])
    const quoted = `${HEADER}"9142 0105-MA0000015P","武汉一","",\r\n`
    expect(readTaxpayers(bytes(quoted))).toMatchObject([{ ...expected, creditGrade: null, registeredOn: null }])
  })

  it('may tell how long grades are valid', () => {
    const text = `${HEADER.trim()},credit_valid_from,credit_valid_until\n${GOOD.trim()},2026-01-01,2026-12-31\n`
    expect(readTaxpayers(bytes(text))).toMatchObject([
      { creditValidFrom: '2026-01-01', creditValidUntil: '2026-12-31' },
    ])
  })

  it('names every bad row with its line and the reason', () => {
    const text = [
      HEADER.trim(),
      GOOD.trim(),
      '91420105MA0000015Q,武汉二,A,2024-01-01',
      '92420105MA00000A9A,,A,2024-01-01',
      '91420105MA00000660,武汉四,E,2024-13-01',
      '91420105MA0000015P,武汉五,B,2024-01-01',
    ].join('\n')
    expect(errorsOf(() => readTaxpayers(bytes(text)))).toEqual([
      { line: 3, reason: expect.stringContaining('taxpayer_id') },
      { line: 4, reason: expect.stringContaining('name') },
      { line: 5, reason: expect.stringContaining('credit_grade') },
      { line: 5, reason: expect.stringContaining('registered_on') },
      { line: 6, reason: expect.stringContaining('twice') },
    ])
  })

  it('names uneven rows among the other bad ones', () => {
    const text = `${HEADER}91420105MA0000015P,武汉一,A,2020-02-30\n91420105MA00000660,x\n,武汉三,A,2024-01-01\n`
    expect(errorsOf(() => readTaxpayers(bytes(text)))).toEqual([
      { line: 2, reason: expect.stringContaining('registered_on') },
      { line: 3, reason: '2 columns instead of 4' },
      { line: 4, reason: expect.stringContaining('taxpayer_id') },
    ])
  })

  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a header alone', bytes(HEADER), 'no rows'],
    ['another header', bytes('id,name\n1,2\n'), 'lacks taxpayer_id'],
    ['an unknown column', bytes(`${HEADER.trim()},phone\n${GOOD.trim()},1\n`), 'phone'],
    ['GB18030', Uint8Array.of(...bytes(HEADER), 0xce, 0xe4, 0xba, 0xba), 'UTF-8'],
    ['a missing column', bytes(`${HEADER}${GOOD}91420105MA00000660,x\n`), '2 columns instead of 4'],
    ['an open quote', bytes(`${HEADER}"91420105MA0000015P,x,A,2024-01-01\n`), 'CSV'],
  ])('refuses %s with a reason', (_what, file, reason) => {
    expect(errorsOf(() => readTaxpayers(file))[0]?.reason).toContain(reason)
  })
})

describe('the catalogue', () => {
  const header = 'code,category,category_name,name,sta_code,standard_seconds,saved_seconds\n'

  it('is read whole from the sample', () => {
    const matters = readMatters(readFileSync(path.join(import.meta.dirname, '../demo/data/matters.csv')))
    expect(matters).toHaveLength(214)
  })

  it('is not emptied by a header without rows', () => {
    expect(errorsOf(() => readMatters(bytes(header)))).toEqual([
      { line: 1, reason: expect.stringContaining('no rows') },
    ])
  })

  it('names every bad row', () => {
    const text = `${header}R001,registration,税务登记,设立,,720,107\nR001,registration,登记,变更,,x,107\n`
    expect(errorsOf(() => readMatters(bytes(text)))).toEqual([
      { line: 3, reason: expect.stringContaining('standard_seconds') },
      { line: 3, reason: expect.stringContaining('twice') },
      { line: 3, reason: expect.stringContaining('category_name') },
    ])
  })
})
