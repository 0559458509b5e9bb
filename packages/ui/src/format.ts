import type { Estimate, Language, Zone } from '@one-window/protocol'
import type { Translate } from './texts.ts'

const MINUTE_SECONDS = 60
/** Beyond this the estimate is no better than to five minutes. */
const COARSE_FROM_MINUTES = 30

/** An honest wait: half of all waits to nine of ten, e.g. `约5–12分钟`; null reads as not known. */
export function waitingRange(t: Translate, estimate: Estimate | null): string {
  if (!estimate) return t('shared:wait.unknown')
  const from = Math.max(1, coarse(estimate.p50Seconds / MINUTE_SECONDS, Math.floor))
  const to = Math.max(from, coarse(estimate.p90Seconds / MINUTE_SECONDS, Math.ceil))
  if (to <= 1) return t('shared:wait.soon')
  return from === to ? t('shared:wait.single', { minutes: to }) : t('shared:wait.range', { from, to })
}

function coarse(minutes: number, round: (value: number) => number): number {
  return minutes < COARSE_FROM_MINUTES ? round(minutes) : round(minutes / 5) * 5
}

/** How long ago, in words: seconds to a minute and a half, minutes to an hour and a half, then hours. */
export function ageText(t: Translate, ageMs: number): string {
  const seconds = Math.round(ageMs / 1000)
  if (seconds < 90) return t('shared:age.seconds', { count: seconds })
  if (seconds < 5400) return t('shared:age.minutes', { count: Math.round(seconds / 60) })
  return t('shared:age.hours', { count: Math.round(seconds / 3600) })
}

/** The time of day in the hall, e.g. `09:05`; milliseconds since 1970 in. */
export function clockTime(atMs: number, timeZone: string): string {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('en-GB', options).format(atMs)
}

/** The date in the hall with its weekday, e.g. `2026年11月23日 星期一`. */
export function longDate(atMs: number, timeZone: string, language: Language): string {
  const options = { timeZone, year: 'numeric', month: 'long', day: 'numeric' } as const
  const day = new Intl.DateTimeFormat(LOCALES[language], options).format(atMs)
  const weekday = new Intl.DateTimeFormat(LOCALES[language], { timeZone, weekday: 'long' }).format(atMs)
  return language === 'zh' ? `${day} ${weekday}` : `${weekday}, ${day}`
}

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const

/** What a call says. */
export interface SaidCall {
  readonly number: string
  readonly windowNo: number
  readonly zone: Zone
}

/** The call as it is written: `请Z012号到3号窗口`. */
export function writtenCall(t: Translate, { number, windowNo, zone }: SaidCall): string {
  return t(`shared:call.${zone}`, { number, windowNo })
}

/** The call as it is spoken: letters and digits one by one, the window as a number, `请Z零一二号到三号窗口`. */
export function spokenCall(t: Translate, language: Language, { number, windowNo, zone }: SaidCall): string {
  if (language === 'zh') {
    return t(`shared:call.${zone}`, { number: digitsInChinese(number), windowNo: countInChinese(windowNo) })
  }
  return t(`shared:call.${zone}`, { number: number.split('').join(' '), windowNo })
}

const CHINESE_DIGITS = '零一二三四五六七八九'

/** Digits one by one: `Z012` → `Z零一二`. */
export function digitsInChinese(number: string): string {
  return number.replaceAll(/[0-9]/g, (digit) => CHINESE_DIGITS[Number(digit)] ?? digit)
}

/** A number from 1 to 999 in words: 12 → `十二`, 105 → `一百零五`. */
export function countInChinese(count: number): string {
  const digit = (value: number) => CHINESE_DIGITS[value] ?? ''
  const hundreds = Math.floor(count / 100)
  const tens = Math.floor(count / 10) % 10
  const ones = count % 10
  const tail = `${tens > 0 ? `${hundreds === 0 && tens === 1 ? '' : digit(tens)}十` : ''}${ones > 0 ? digit(ones) : ''}`
  if (hundreds === 0) return tail || digit(0)
  return `${digit(hundreds)}百${tens === 0 && ones > 0 ? '零' : ''}${tail}`
}
