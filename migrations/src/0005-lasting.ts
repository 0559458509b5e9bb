import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { flag, id, json, moment, strictTable } from './columns.ts'

/** What lasts: the version of each event's shape, who called a ticket last, ratings, and their erasable comments. */
export const lasting: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('journal')
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
      .execute()
    await db.schema.alterTable('ticket').addColumn('officer', id(db)).execute()
    await nameOfficers(db)
    await createRating(db)
    await createComment(db)
  },
}

/** One visit, one rating: whom and what it rates stands in it, so that reports need no other row. */
async function createRating(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, 'rating')
    .addColumn('ticket_id', id(db), (column) => column.primaryKey().references('ticket.ticket_id'))
    .addColumn('hall_id', id(db), (column) => column.notNull().references('hall.hall_id'))
    .addColumn('rated_at', moment(db), (column) => column.notNull())
    .addColumn('rated_by', id(db), (column) => column.notNull())
    .addColumn('business_day', 'text', (column) => column.notNull())
    .addColumn('window_no', 'integer')
    .addColumn('officer', id(db))
    .addColumn('stars', 'integer', (column) => column.notNull())
    .addColumn('aspects', json(db), (column) => column.notNull())
    .addColumn('has_comment', flag(db), (column) => column.notNull())
    .execute()
  // Those in charge read them by the day that was rated.
  await db.schema.createIndex('rating_day').on('rating').columns(['hall_id', 'business_day']).execute()
}

/** What somebody wrote to a rating: erased with the rows of people, while the rating stays. */
async function createComment(db: Kysely<unknown>): Promise<void> {
  await strictTable(db, 'comment')
    .addColumn('ticket_id', id(db), (column) => column.primaryKey())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', moment(db), (column) => column.notNull())
    .execute()
}

const PAGE_ROWS = 10_000
interface Called {
  readonly hall_id: string
  readonly seq: number
  readonly name: string
  readonly data: unknown
}

/** Who called the tickets that are there already: the journal knows who held the window. */
async function nameOfficers(db: Kysely<unknown>): Promise<void> {
  const holders = new Map<string, string | null>()
  let last = { hall_id: '', seq: 0 }
  for (;;) {
    const { rows } = await sql<Called>`select hall_id, seq, name, data from journal
      where name in ('day.opened', 'window.opened', 'ticket.called', 'ticket.reopened')
      and (hall_id > ${last.hall_id} or (hall_id = ${last.hall_id} and seq > ${last.seq}))
      order by hall_id, seq limit ${PAGE_ROWS}`.execute(db)
    for (const row of rows) await followOfficers(db, holders, row)
    if (rows.length < PAGE_ROWS) return
    last = rows.at(-1) ?? last
  }
}

interface Carried {
  readonly windowNo: number
  readonly officer: string | null
}

async function followOfficers(db: Kysely<unknown>, holders: Map<string, string | null>, row: Called): Promise<void> {
  const data = typeof row.data === 'string' ? JSON.parse(row.data) : row.data
  const windows: Carried[] = row.name === 'day.opened' ? data.windows : [data]
  if (row.name === 'day.opened' || row.name === 'window.opened') {
    for (const { windowNo, officer } of windows) holders.set(`${row.hall_id} ${windowNo}`, officer)
    return
  }
  const officer = holders.get(`${row.hall_id} ${data.windowNo}`) ?? null
  await sql`update ticket set officer = ${officer} where ticket_id = ${data.ticketId}`.execute(db)
}
