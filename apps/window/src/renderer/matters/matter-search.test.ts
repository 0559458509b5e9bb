import { expect, it } from 'vitest'
import { type Matter, searchMatters } from './matter-search.ts'

const matter = (code: string, name: string, initials: string): Matter => ({
  code,
  category: 'registration',
  name,
  initials,
  standardSeconds: 720,
})
const matters = [
  matter('R001', '单位纳税人设立登记', 'dwnsrsldj'),
  matter('R002', '变更登记', 'bgdj'),
  matter('I001', '发票领用', 'fply'),
]
const codes = (text: string, countMax = 8) => searchMatters(matters, text, countMax).map(({ code }) => code)

it('finds by code, name and pinyin initials, whole and beginnings first', () => {
  expect(codes('i001')).toEqual(['I001'])
  expect(codes('登记')).toEqual(['R001', 'R002'])
  expect(codes('bgdj')).toEqual(['R002'])
  expect(codes('DJ')).toEqual(['R001', 'R002'])
  expect(codes('Ｉ００１')).toEqual(['I001'])
})

it('nothing typed finds nothing, and a long list is cut', () => {
  expect(codes('  ')).toEqual([])
  expect(codes('r', 1)).toEqual(['R001'])
})
