import { readCatalogue } from '../db/matter.ts'
import type { AnswerQuery } from './answer.ts'

/** The catalogue as screens search it. */
export const answerMatters: AnswerQuery<'matters'> = (_input, { db, keeper }) => readCatalogue(db, keeper.hallId)
