import type { ServiceWindow } from '@one-window/queue'
import type { SaveRows } from './work.ts'
import { type RowOf, rowWriter } from './write-rows.ts'

const COLUMNS = {
  hall_id: 'key',
  window_no: 'key',
  state: 'value',
  officer: 'value',
  pause_reason: 'value',
  tiers: 'value',
  since: 'value',
  ticket_id: 'value',
} as const

const writeAll = rowWriter('service_window', COLUMNS, 'replaced')
// Most batches only move people: the officers and their index stay as they are.
const writeVisits = rowWriter(
  'service_window',
  { ...COLUMNS, officer: 'fixed', pause_reason: 'fixed', tiers: 'fixed' },
  'replaced',
)

/** Windows that hold nobody, then those without a ticket, then the others: officers and tickets move on (R7). */
export const saveWindows: SaveRows = async (trx, { hallId, touched }) => {
  const lost = [...touched.lostWindows]
  if (lost.length > 0) {
    await trx.deleteFrom('service_window').where('hall_id', '=', hallId).where('window_no', 'in', lost).execute()
  }
  const holds = ({ officer, ticketId }: ServiceWindow): number => Number(officer !== null) + Number(ticketId !== null)
  const inOrder = [...touched.windows.values()].sort((a, b) => holds(a) - holds(b))
  const write = touched.isStaffingTouched ? writeAll : writeVisits
  await write(
    trx,
    inOrder.map((serviceWindow) => windowRow(hallId, serviceWindow)),
  )
}

/** The row of a window as it stands. */
export function windowRow(hallId: string, serviceWindow: ServiceWindow): RowOf<'service_window'> {
  const { windowNo, state, officer, pauseReason, tiers, since, ticketId } = serviceWindow
  return {
    hall_id: hallId,
    window_no: windowNo,
    state,
    officer,
    pause_reason: pauseReason,
    tiers: JSON.stringify(tiers),
    since,
    ticket_id: ticketId,
  }
}
