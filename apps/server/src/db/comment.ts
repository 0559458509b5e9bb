import type { Transaction } from 'kysely'
import { purgeOf } from './purge.ts'
import type { Database } from './schema.ts'
import { rowWriter } from './write-rows.ts'

const writeComments = rowWriter('comment', { ticket_id: 'key', text: 'value', created_at: 'value' }, 'refused')

/** Keeps what was written to ratings, by ticket: the only place where the words stand (R18). */
export async function saveComments(
  trx: Transaction<Database>,
  comments: ReadonlyMap<string, string>,
  at: number,
): Promise<void> {
  await writeComments(
    trx,
    [...comments].map(([ticket_id, text]) => ({ ticket_id, text, created_at: at })),
  )
}

/** Forgets what was written before a moment (ms); the ratings stay. */
export const purgeComments = purgeOf('comment', ['ticket_id'], 'created_at < ?', ['text'])
