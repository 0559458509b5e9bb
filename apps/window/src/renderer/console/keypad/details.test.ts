import { addTexts, type Translate, textsIn } from '@one-window/ui'
import { beforeAll, expect, it } from 'vitest'
import en from '../../locales/en.json' with { type: 'json' }
import zh from '../../locales/zh.json' with { type: 'json' }
import { at, calledAt, NOW, viewOf } from '../../testing/window-view.ts'
import { nextEndOf } from '../keys/next-end.ts'
import { mainDetail } from './details.ts'

const current = { ...calledAt(-10_000), unservedUntil: at(19_200) }

function saidOf(t: Translate, offsetMs: number, ticked: string[] = []): string {
  const view = viewOf('called', { current })
  const now = NOW + offsetMs
  return mainDetail(t, view, now, nextEndOf(view, now, ticked))
}

beforeAll(() => addTexts('window', { zh, en }))

it('[R8b] the large key says before the press that it counts a miss, and for how long', () => {
  expect(saidOf(textsIn('zh', 'window'), 0)).toBe('Z012 计过号，呼叫下一位\n20秒后再按，计办结')
  expect(saidOf(textsIn('en', 'window'), 0)).toBe('Miss Z012, call next\npressed in 20 s, it completes')
})

it('[R8b] and that it completes when the time is over, or when matters are ticked', () => {
  expect(saidOf(textsIn('zh', 'window'), 19_200)).toBe('办结 Z012，呼叫下一位')
  expect(saidOf(textsIn('en', 'window'), 0, ['R001'])).toBe('Complete Z012, call next')
})
