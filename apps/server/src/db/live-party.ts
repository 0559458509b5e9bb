import { partyKeysOf } from '@one-window/queue'
import { statement } from './statement.ts'
import type { SaveRows } from './work.ts'
import { rowWriter } from './write-rows.ts'

const write = rowWriter('live_party', { hall_id: 'key', party_key: 'key', ticket_id: 'value' }, 'refused')
const erase = statement(() => 'delete from live_party where hall_id = ? and party_key = ? and ticket_id = ?')

/** Those who hold a live ticket no more come first: another ticket may be theirs by now. The table takes no second (R1). */
export const saveParties: SaveRows = async (trx, { hallId, touched: { nowLive, noLongerLive } }) => {
  for (const ticket of noLongerLive) {
    for (const partyKey of partyKeysOf(ticket)) await erase(trx, hallId, partyKey, ticket.ticketId)
  }
  const rows = [...nowLive].flatMap((ticket) =>
    partyKeysOf(ticket).map((party_key) => ({ hall_id: hallId, party_key, ticket_id: ticket.ticketId })),
  )
  await write(trx, rows)
}
