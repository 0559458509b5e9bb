import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Catalogue, IssueTicket } from '@one-window/protocol'
import { seeded } from '@one-window/queue/seeded'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { nextPerson, standardSecondsOf, townOf } from './people.ts'

const register = path.join(import.meta.dirname, '../../apps/server/src/demo/data/taxpayers.csv')
const catalogue: Catalogue = {
  categories: [
    { category: 'registration', name: '税务登记' },
    { category: 'invoice', name: '发票' },
  ],
  matters: [
    { code: 'R001', category: 'registration', name: 'a', initials: 'a', standardSeconds: 600 },
    { code: 'I001', category: 'invoice', name: 'b', initials: 'b', standardSeconds: 300 },
  ],
}
const town = townOf(readFileSync(register, 'utf8'), catalogue)

function people(seed: number, count: number, isTutoringOpen = true) {
  const chance = seeded(seed)
  return Array.from({ length: count }, () => nextPerson(chance, town, isTutoringOpen))
}

describe('people', () => {
  it('are the same for the same seed', () => {
    expect(people(7, 50)).toEqual(people(7, 50))
    expect(people(7, 50)).not.toEqual(people(8, 50))
  })

  it('send only what the contract takes', () => {
    for (const body of people(1, 500)) expect([...Value.Errors(IssueTicket.body, body)]).toEqual([])
  })

  it('are of every kind', () => {
    const some = people(2, 1_000)
    const share = (isOne: (body: (typeof some)[number]) => boolean): number => some.filter(isOne).length / some.length
    expect(share(({ taxpayerId = '' }) => town.creditA.includes(taxpayerId))).toBeGreaterThan(0.1)
    expect(share(({ needs }) => needs !== undefined)).toBeGreaterThan(0.05)
    expect(share(({ lane }) => lane === 'tutoring')).toBeGreaterThan(0.08)
    expect(share(({ phone }) => phone !== undefined)).toBeGreaterThan(0.05)
    expect(share(({ taxpayerId, phone }) => !taxpayerId && !phone)).toBeGreaterThan(0.05)
  })

  it('[R13] ask for tutoring only while a tutor is there', () => {
    expect(people(3, 300, false).some(({ lane }) => lane !== undefined)).toBe(false)
  })

  it('may have names with commas and quotes in the register', () => {
    const rows = '91420105MA0000015P,"武汉新一, ""一""",A,\r\n92420105MA00000A9A,武汉,B,2026-01-01\r\n'
    const { creditA, ordinary } = townOf(`\uFEFFtaxpayer_id,name,credit_grade,registered_on\r\n${rows}`, catalogue)
    expect([creditA, ordinary]).toEqual([['91420105MA0000015P'], ['92420105MA00000A9A']])
  })

  it('take as long as the catalogue plans', () => {
    expect(standardSecondsOf(catalogue, ['R001', 'I001'], 60)).toBe(900)
    expect(standardSecondsOf(catalogue, [], 60)).toBe(60)
  })
})
