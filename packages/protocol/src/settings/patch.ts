import { type TObject, type TProperties, Type } from 'typebox'
import { strictObject } from '../define.ts'
import { HallSettings } from './settings.ts'

/** A part of something: fields may be missing, objects in objects too; lists are whole. */
type Patch<Whole> = {
  readonly [Key in keyof Whole]?: Whole[Key] extends readonly unknown[]
    ? Whole[Key]
    : Whole[Key] extends object
      ? Partial<Whole[Key]>
      : Whole[Key]
}

/** What of the settings is to change: objects are merged, lists are replaced whole. */
export type SettingsPatch = Patch<HallSettings>
export const SettingsPatch = Type.Unsafe<SettingsPatch>(patchOf(HallSettings))

function patchOf(whole: TObject<TProperties>): TObject<TProperties> {
  const parts = Object.entries(whole.properties).map(([name, schema]) => [
    name,
    Type.Optional(Type.IsObject(schema) ? patchOf(schema) : schema),
  ])
  return strictObject(Object.fromEntries(parts))
}
