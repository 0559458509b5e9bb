import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workspace } from '../screens.mjs'
import { textsOf } from './live-texts.ts'

describe('an edited locale file', () => {
  it.each([
    ['/x/apps/kiosk/src/renderer/locales/zh.json', { ns: 'kiosk', language: 'zh' }],
    ['/x/packages/ui/src/locales/en/problems.json', { ns: 'problems', language: 'en' }],
    ['/x/apps/kiosk/package.json', null],
  ])('%s belongs to a namespace and a language', (file, texts) => expect(textsOf(file)).toEqual(texts))

  it('is known wherever it stands', () => {
    const files = globSync('{apps,packages}/*/src/**/locales/**/*.json', { cwd: workspace })
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => textsOf(`/${file}`) === null)).toEqual([])
  })
})
