import { type Static, Type } from 'typebox'
import { strictObject } from '../define.ts'
import { MatterCode } from '../ids.ts'

/** The catalogue of matters with what a search needs. */
export const Catalogue = strictObject({
  categories: Type.Array(strictObject({ category: Type.String(), name: Type.String() })),
  matters: Type.Array(
    strictObject({
      code: MatterCode,
      category: Type.String(),
      name: Type.String(),
      initials: Type.String({ description: 'Pinyin initials, lower case.' }),
      standardSeconds: Type.Integer({ minimum: 0 }),
    }),
  ),
})
export type Catalogue = Static<typeof Catalogue>
/** One matter of the catalogue. */
export type Matter = Catalogue['matters'][number]
