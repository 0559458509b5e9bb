import { describe, expect, it } from 'vitest'
import { ageText, clockTime, countInChinese, longDate, spokenCall, waitingRange, writtenCall } from './format.ts'
import { addTexts, problemText, textsIn } from './texts.ts'

const zh = textsIn('zh')
const en = textsIn('en')
const call = { number: 'Z012', windowNo: 3, zone: 'main' } as const

describe('a call', () => {
  it('is written with its number as printed', () => {
    expect(writtenCall(zh, call)).toBe('请Z012号到3号窗口')
    expect(writtenCall(en, { ...call, zone: 'annex' })).toBe('Number Z012, please go to window 3 in the annex hall')
  })

  it('is spoken digit by digit, the window as a number', () => {
    expect(spokenCall(zh, 'zh', call)).toBe('请Z零一二号到三号窗口')
    expect(spokenCall(zh, 'zh', { number: 'F1907', windowNo: 16, zone: 'annex' })).toBe('请F一九零七号到附厅十六号窗口')
    expect(spokenCall(en, 'en', call)).toBe('Number Z 0 1 2, please go to window 3')
  })

  it.each([
    [3, '三'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [999, '九百九十九'],
  ])('window %i is spoken %s', (windowNo, words) => expect(countInChinese(windowNo)).toBe(words))
})

describe('a waiting range', () => {
  it.each([
    [0, 40, '约1分钟内', 'within 1 minute'],
    [310, 700, '约5–12分钟', 'about 5–12 min'],
    [600, 600, '约10分钟', 'about 10 min'],
    [5_000, 7_900, '约80–135分钟', 'about 80–135 min'],
  ])('of %i to %i seconds', (p50Seconds, p90Seconds, inZh, inEn) => {
    expect(waitingRange(zh, { p50Seconds, p90Seconds })).toBe(inZh)
    expect(waitingRange(en, { p50Seconds, p90Seconds })).toBe(inEn)
  })

  it('is never turned round and says when it is not known', () => {
    expect(waitingRange(zh, { p50Seconds: 1_799, p90Seconds: 1_800 })).toBe('约29–30分钟')
    expect(waitingRange(zh, null)).toBe('暂时无法估计')
  })
})

describe('times', () => {
  const at = Date.parse('2026-11-23T16:05:00Z')

  it('are the hall’s, not the machine’s', () => {
    expect(clockTime(at, 'Asia/Shanghai')).toBe('00:05')
    expect(longDate(at, 'Asia/Shanghai', 'zh')).toBe('2026年11月24日 星期二')
    expect(longDate(at, 'Asia/Shanghai', 'en')).toBe('Tuesday, 24 November 2026')
  })

  it.each([
    [21_400, '21秒前'],
    [120_000, '2分钟前'],
    [7_200_000, '2小时前'],
  ])('an age of %i ms', (ageMs, words) => expect(ageText(zh, ageMs)).toBe(words))
})

describe('texts', () => {
  it('fall back from an app to the shared ones, and an app may have its own', () => {
    addTexts('trial', { zh: { hello: '您好', lanes: { general: '普通' } }, en: { hello: 'Hello' } })
    const t = textsIn('zh', 'trial')
    expect([t('hello'), t('lanes.general'), t('lanes.priority'), t('shared:lanes.general')]).toEqual([
      '您好',
      '普通',
      '优先服务',
      '综合服务',
    ])
  })

  it('of a "no" are filled with its params; what is missing leaves no braces', () => {
    expect(problemText(en, { code: 'recall.too-soon', params: { seconds: 4 } })).toBe('Call again in 4 s')
    expect(problemText(en, { code: 'recall.too-soon' })).toBe('Call again in  s')
    expect(problemText(zh, { code: 'from.the-future' })).toBe('系统出错，请联系工作人员')
  })
})
