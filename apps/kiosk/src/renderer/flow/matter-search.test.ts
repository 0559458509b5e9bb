import { expect, it } from 'vitest'
import { findMatters, type Matter } from './matter-search.ts'

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
