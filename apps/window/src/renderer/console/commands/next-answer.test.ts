import { expect, it } from 'vitest'
import { NOW } from '../../testing/window-view.ts'
import { ANSWER_SHOWN_MS, nextAnswerOf, shownAnswer } from './next-answer.ts'

const nothing = { ticket: null, completed: null }

it('[R8b] the answer of a Next says whether the number that was here was missed, completed or handed on', () => {
  const missed = nextAnswerOf({ ...nothing, ended: 'unserved' }, 'Z012', NOW)
  expect(missed).toEqual({ number: 'Z012', end: 'unserved', at: NOW })
  expect(nextAnswerOf({ ...nothing, ended: 'tutored' }, 'F001', NOW)?.end).toBe('tutored')
})

it('a Next that ended nothing says nothing', () => {
  expect(nextAnswerOf({ ...nothing, ended: null }, null, NOW)).toBeNull()
})

it('the answer is said for a while', () => {
  const answer = nextAnswerOf({ ...nothing, ended: 'completed' }, 'Z012', NOW)
  expect(shownAnswer(answer, NOW + ANSWER_SHOWN_MS - 1)).toBe(answer)
  expect(shownAnswer(answer, NOW + ANSWER_SHOWN_MS)).toBeNull()
  expect(shownAnswer(null, NOW)).toBeNull()
})
