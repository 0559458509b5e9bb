import { LIVE_STATUSES } from '@one-window/protocol'
import { partyKeysOf } from '@one-window/queue'
import type { SaveRows } from './work.ts'
import { rowWriter } from './write-rows.ts'

const write = rowWriter(
  'ticket_party',
  { ticket_id: 'key', party_key: 'key', hall_id: 'value', is_live: 'value' },
  'replaced',
)

/** Those who hold a live ticket no more come first: another ticket may be theirs by now (R1). */
export const saveParties: SaveRows = (trx, { hallId, touched }) => {
  const rows = [...touched.tickets.values()].flatMap((ticket) => {
    const is_live = Number(LIVE_STATUSES.includes(ticket.status))
    return partyKeysOf(ticket).map((party_key) => ({ ticket_id: ticket.ticketId, party_key, hall_id: hallId, is_live }))
  })
  return write(
    trx,
    rows.sort((a, b) => a.is_live - b.is_live),
  )
}
