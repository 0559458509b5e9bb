import { Type } from 'typebox'
import { query, strictObject } from '../define.ts'
import { AccountName, CalendarDate } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { IN_CHARGE } from '../roles.ts'
import { Rating } from './rating.ts'

/** The queries on ratings, in the order the documents show. */
export const RATING_QUERIES = [
  query({
    name: 'ratings',
    summary: 'What visits were rated, newest first',
    roles: IN_CHARGE,
    input: strictObject({
      from: Type.Optional(CalendarDate),
      to: Type.Optional(CalendarDate),
      officer: Type.Optional(AccountName),
    }),
    answer: strictObject({ ratings: Type.Array(Rating, { maxItems: LIMITS.ratingsShownMax }) }),
  }),
] as const
