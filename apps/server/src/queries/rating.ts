import { readRatings } from '../db/rating.ts'
import type { AnswerQuery } from './answer.ts'

/** What visits were rated, newest first. */
export const answerRatings: AnswerQuery<'ratings'> = async (input, { db, keeper }) => {
  return { ratings: await readRatings(db, keeper.hallId, input) }
}
