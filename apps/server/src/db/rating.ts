import { type HallEvent, LIMITS, type Rating } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import type { Database, RatingRow } from './schema.ts'
import type { SaveRows } from './work.ts'
import { rowWriter } from './write-rows.ts'

/** Which ratings are asked for: by the days that were rated, both included, and by who served. */
export interface RatingsAsked {
  readonly from?: string
  readonly to?: string
  readonly officer?: string
}

const write = rowWriter(
  'rating',
  {
    ticket_id: 'key',
    hall_id: 'value',
    rated_at: 'value',
    rated_by: 'value',
    business_day: 'value',
    window_no: 'value',
    officer: 'value',
    stars: 'value',
    aspects: 'value',
    has_comment: 'value',
  },
  'refused',
)

/** The ratings among the events; their tickets are saved before them. */
export const saveRatings: SaveRows = (trx, { hallId, events }) =>
  write(
    trx,
    events.flatMap((event) => rowOf(hallId, event)),
  )

function rowOf(hallId: string, { name, data, at, actor }: HallEvent): RatingRow[] {
  if (name !== 'ticket.rated') return []
  const { ticketId, businessDay, windowNo, officer, stars, aspects, hasComment } = data
  const row = {
    ticket_id: ticketId,
    hall_id: hallId,
    rated_at: at,
    rated_by: actor,
    business_day: businessDay,
    window_no: windowNo,
    officer,
    stars,
    aspects: JSON.stringify(aspects),
    has_comment: Number(hasComment),
  }
  return [row]
}

/** The newest ratings first, at most `LIMITS.ratingsShownMax`, with their comments while they are kept. */
export async function readRatings(db: Kysely<Database>, hallId: string, asked: RatingsAsked): Promise<Rating[]> {
  const { from, to, officer } = asked
  let query = db
    .selectFrom('rating')
    .innerJoin('ticket', 'ticket.ticket_id', 'rating.ticket_id')
    .leftJoin('comment', 'comment.ticket_id', 'rating.ticket_id')
    .selectAll('rating')
    .select(['ticket.number', 'comment.text'])
    .where('rating.hall_id', '=', hallId)
  if (from !== undefined) query = query.where('rating.business_day', '>=', from)
  if (to !== undefined) query = query.where('rating.business_day', '<=', to)
  if (officer !== undefined) query = query.where('rating.officer', '=', officer)
  const newest = query.orderBy('rating.rated_at', 'desc').orderBy('rating.ticket_id').limit(LIMITS.ratingsShownMax)
  return (await newest.execute()).map(ratingOf)
}

function ratingOf(row: RatingRow & { number: string; text: string | null }): Rating {
  // The column would take none, the event never has none: only what was done at a window is rated.
  if (row.window_no === null) throw new Error(`the rating of ${row.ticket_id} names no window`)
  return {
    ticketId: row.ticket_id,
    number: row.number,
    businessDay: row.business_day,
    windowNo: row.window_no,
    officer: row.officer,
    stars: row.stars,
    aspects: JSON.parse(row.aspects),
    hasComment: row.has_comment === 1,
    comment: row.text,
    ratedAt: new Date(row.rated_at).toISOString(),
  }
}
