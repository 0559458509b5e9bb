import { readFileSync } from 'node:fs'
import path from 'node:path'

const REGISTER = path.join(import.meta.dirname, '../../apps/server/src/demo/data/taxpayers.csv')
/** Somebody registered before this is new on no day on which these tests run. */
const LONG_AGO = '2020-01-01'
const CODE_CHARS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const register = readFileSync(REGISTER, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(','))
  .map(([id = '', name = '', grade = '', registeredOn = '']) => ({ id, name, grade, registeredOn }))
  .filter(({ registeredOn }) => registeredOn < LONG_AGO)

/** Taxpayers of the sample register with credit grade A: a head start of 15 minutes. */
export const creditTaxpayers = register.filter(({ grade }) => grade === 'A')

/** Taxpayers of the sample register without any head start. */
export const ordinaryTaxpayers = register.filter(({ grade }) => grade !== 'A')

/** A valid code that stands in no register: tutoring is offered. Another `no`, another taxpayer. */
export function newTaxpayer(no: number): string {
  const body = `91429900${String(no).padStart(9, '0')}`
  const sum = Array.from(body, (char, index) => CODE_CHARS.indexOf(char) * 3 ** index).reduce(
    (total, one) => total + one,
  )
  return body + CODE_CHARS[(31 - (sum % 31)) % 31]
}
