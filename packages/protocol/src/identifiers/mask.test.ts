import { expect, it } from 'vitest'
import { maskName } from './mask.ts'

it('a person is greeted by a masked name', () => {
  expect(maskName('王小明')).toBe('王**')
  expect(maskName('王')).toBe('王')
  expect(maskName('武汉一窗通科技有限公司')).toBe('武汉*******公司')
})
