import { expect, it } from 'vitest'
import { noticePages } from './notice-pages.ts'

const textsOf = (zh: string, en: string | null = null) =>
  noticePages([{ noticeId: 'n', zh, en }]).map(({ text }) => text)

it('a short notice is one page for each language', () => {
  expect(noticePages([{ noticeId: 'n', zh: '今天加班', en: 'Open late today' }])).toEqual([
    { key: 'n-zh-0', language: 'zh', text: '今天加班' },
    { key: 'n-en-0', language: 'en', text: 'Open late today' },
  ])
})

it('a long notice is cut at its commas and loses nothing', () => {
  const sentence = '办理增值税申报的纳税人可以网上办理，'
  const pages = textsOf(sentence.repeat(9))
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.join('')).toBe(sentence.repeat(9))
  expect(pages.every((page) => page.endsWith('，') && page.length <= 42)).toBe(true)
})

it('a text without any comma is cut between characters', () => {
  const pages = textsOf('税'.repeat(200))
  expect(pages.map((page) => page.length)).toEqual([42, 42, 42, 42, 32])
})

it('English is cut between words', () => {
  const pages = textsOf('a', 'The online bureau is open '.repeat(8)).slice(1)
  expect(pages.every((page) => page.length <= 84)).toBe(true)
  expect(pages.join(' ')).toBe('The online bureau is open '.repeat(8).trim())
})

it('nothing is nothing', () => expect(textsOf('  ')).toEqual([]))
