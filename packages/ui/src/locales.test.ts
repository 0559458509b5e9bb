import {
  GROUNDS,
  GROUNDS_STANDINGS,
  LANES,
  LANGUAGES,
  NEEDS,
  PAUSE_REASONS,
  PROBLEM_CODES,
  ROLES,
  TICKET_STATUSES,
  TYPED_FAULTS,
  WINDOW_STATES,
  ZONES,
} from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import enProblems from './locales/en/problems.json' with { type: 'json' }
import enShared from './locales/en/shared.json' with { type: 'json' }
import zhProblems from './locales/zh/problems.json' with { type: 'json' }
import zhShared from './locales/zh/shared.json' with { type: 'json' }
import type { Texts } from './texts.ts'

const both: [string, Texts, Texts][] = [
  ['shared', zhShared, enShared],
  ['problems', zhProblems, enProblems],
]

/** Every key of a file as `a.b` with the places its text has, sorted. */
function shape(texts: Texts, above = ''): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]) => {
      if (typeof value !== 'string') return shape(value, `${above}${key}/`)
      return `${above}${key} ${(value.match(/\{\{\w+\}\}/g) ?? []).toSorted((a, b) => a.localeCompare(b)).join(' ')}`
    })
    .toSorted((a, b) => a.localeCompare(b))
}

function emptyTexts(texts: Texts): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? (value.trim() === '' ? [key] : []) : emptyTexts(value),
  )
}

describe.each(both)('the words of %s', (_name, zh, en) => {
  it('are the same keys with the same places in both languages', () => expect(shape(zh)).toEqual(shape(en)))
  it('say something', () => expect([...emptyTexts(zh), ...emptyTexts(en)]).toEqual([]))
})

describe.each([
  ['zh', zhProblems, zhShared],
  ['en', enProblems, enShared],
] as [string, Texts, Texts][])('in %s', (_language, problems, shared) => {
  it('every "no" of the contract has its text', () => {
    const codes = [...PROBLEM_CODES, 'unreachable']
    expect(Object.keys(problems).toSorted((a, b) => a.localeCompare(b))).toEqual(
      codes.toSorted((a, b) => a.localeCompare(b)),
    )
  })

  it.each([
    ['lanes', LANES],
    ['lanesShort', LANES],
    ['zones', ZONES],
    ['windowStates', WINDOW_STATES],
    ['ticketStatuses', TICKET_STATUSES],
    ['grounds', GROUNDS],
    ['groundsStandings', GROUNDS_STANDINGS],
    ['needs', NEEDS],
    ['pauseReasons', PAUSE_REASONS],
    ['roles', ROLES],
    ['call', ZONES],
    ['typedFaults', TYPED_FAULTS],
  ] as [string, readonly string[]][])('every word of %s has its text', (group, words) => {
    expect(Object.keys(shared[group] ?? {})).toEqual(words)
  })

  it('each language is named in itself', () => {
    for (const language of LANGUAGES)
      expect((shared.language as Texts)[language]).toBe({ zh: '中文', en: 'English' }[language])
  })
})
