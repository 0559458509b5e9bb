import { type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import { expect, it } from 'vitest'
import { HallSettings } from './settings.ts'

/** Every text, number and list below a schema that has no upper bound, by its path. */
function unbounded(schema: TSchema, path: string): string[] {
  if (Type.IsObject(schema)) {
    return Object.entries(schema.properties).flatMap(([name, part]) => unbounded(part, `${path}.${name}`))
  }
  if (Type.IsArray(schema)) {
    return [...('maxItems' in schema ? [] : [path]), ...unbounded(schema.items, `${path}[]`)]
  }
  const isBounded = ['maxLength', 'maximum', 'pattern', 'enum'].some((bound) => bound in schema)
  return isBounded ? [] : [path]
}

it('everything that a hall may set has a bound', () => {
  expect(unbounded(HallSettings, 'settings')).toEqual([])
})

it('[R2] [R5] more windows than there are numbers for are none', () => {
  const setup = { windowNo: 1, zone: 'main', tiers: [['general']], extraHeadStart: [] }
  const fits = (count: number) =>
    Value.Check(
      HallSettings.properties.windows,
      Array.from({ length: count }, () => setup),
    )
  expect([fits(999), fits(1000)]).toEqual([true, false])
})
