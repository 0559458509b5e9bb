import { Value } from 'typebox/value'
import { expect, expectTypeOf, it } from 'vitest'
import { SettingsPatch } from './patch.ts'

it('names any part of the settings, one level deep, and lists whole', () => {
  const patch: SettingsPatch = { headStartMinutes: { green: 20 }, sessions: [{ from: '09:00', to: '12:00' }] }
  expect(Value.Check(SettingsPatch, patch)).toBe(true)
  expect(Value.Check(SettingsPatch, {})).toBe(true)
  expectTypeOf<SettingsPatch['recallCountMax']>().toEqualTypeOf<number | undefined>()
})

it.each([
  [{ unknown: 1 }],
  [{ headStartMinutes: { grene: 20 } }],
  [{ sessions: [{ from: '09:00' }] }],
  [{ recallCountMax: -1 }],
  [{ prefixes: null }],
])('refuses what is no part of them: %j', (patch) => expect(Value.Check(SettingsPatch, patch)).toBe(false))
