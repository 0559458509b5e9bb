import { describe, expect, it } from 'vitest'
import { identifierIn } from './scan.ts'

const CODE = '91420105MA0000015P'

describe('the identifier in a scan', () => {
  it.each([
    CODE,
    CODE.toLowerCase(),
    ' 9142 0105-MA0000015P ',
    '９１４２０１０５ＭＡ００００015P',
    `https://zwfw.example/licence?uniscid=${CODE}&v=2`,
    `https://zwfw.example/licence?q=id%3D${CODE}%26v=2`,
    `统一社会信用代码:${CODE};名称:武汉某某有限公司`,
    `100%;${CODE}`,
  ])('is the bare code of %s', (text) => expect(identifierIn(text)).toBe(CODE))

  it('may be an identity card, an old number or a phone', () => {
    expect(identifierIn('420105199001010013')).toBe('420105199001010013')
    expect(identifierIn('张三,男,420105199001010013,汉阳区')).toBe('420105199001010013')
    expect(identifierIn('420105MA0000015')).toBe('420105MA0000015')
    expect(identifierIn('13800138000')).toBe('13800138000')
  })

  it.each(['https://zwfw.example/l/abc', `${CODE}${CODE}`, `0${CODE}`, 'HELLO WORLD', ''])('is not in %s', (text) =>
    expect(identifierIn(text)).toBeNull(),
  )

  it('may be a code anywhere in a text, which is never opened', () => {
    expect(identifierIn('https://example.cn/q?uniscid=91420105MA0000015P&x=1')).toBe(CODE)
    expect(identifierIn('91420105ma0000015p')).toBe(CODE)
  })

  it('is a valid one: a code whose check character does not fit is none', () => {
    expect(identifierIn('https://example.cn/91420105MA0000016P')).toBeNull()
    expect(identifierIn('91420105MA0000016P')).toBeNull()
  })

  it('stands also where a per cent sign only looks like an escape', () => {
    expect(identifierIn(`100%${CODE}`)).toBe(CODE)
  })
})
