import type { Matter } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { findMatters, suggestMatters } from './find-matters.ts'

function matter(code: string, category: string, name: string, initials: string): Matter {
  return { code, category, name, initials, standardSeconds: 600 }
}
const matters = [
  matter('R001', 'registration', '单位纳税人设立登记', 'dwnsrsldj'),
  matter('R002', 'registration', '个体经营纳税人设立登记', 'gtjynsrsldj'),
  matter('I001', 'invoice', '发票领用', 'fply'),
  matter('I002', 'invoice', '发票代开', 'fpdk'),
]

it.each([
  ['', ['R001', 'R002', 'I001', 'I002']],
  ['i002', ['I002']],
  ['FP', ['I001', 'I002']],
  ['代开', ['I002']],
  ['设立', ['R001', 'R002']],
  ['nsr', ['R001', 'R002']],
  ['zzz', []],
])('finds by code, pinyin initials or name: %s', (text, codes) => {
  expect(findMatters(matters, null, text).map(({ code }) => code)).toEqual(codes)
})

it('stays inside the chosen category', () => {
  expect(findMatters(matters, 'invoice', '').map(({ code }) => code)).toEqual(['I001', 'I002'])
  expect(findMatters(matters, 'invoice', 'R001')).toEqual([])
})

const others = [
  matter('R001', 'registration', '单位纳税人设立登记', 'dwnsrsldj'),
  matter('R002', 'registration', '变更登记', 'bgdj'),
  matter('I001', 'invoice', '发票领用', 'fply'),
]
const suggested = (text: string, countMax = 8) => suggestMatters(others, text, countMax).map(({ code }) => code)

it('suggests by code, name and pinyin initials, whole and beginnings first', () => {
  expect(suggested('i001')).toEqual(['I001'])
  expect(suggested('登记')).toEqual(['R001', 'R002'])
  expect(suggested('bgdj')).toEqual(['R002'])
  expect(suggested('DJ')).toEqual(['R001', 'R002'])
  expect(suggested('Ｉ００１')).toEqual(['I001'])
})

it('suggests nothing while nothing is typed, and cuts a long list', () => {
  expect(suggested('  ')).toEqual([])
  expect(suggested('r', 1)).toEqual(['R001'])
})
