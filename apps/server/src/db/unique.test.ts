import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

let hall: TestHall

/** Somebody is at window 3, somebody else at window 4, and nothing in memory keeps a statement from being wrong. */
beforeEach(async () => {
  hall = await openTestHall()
  const kiosk = await hall.pair('kiosk')
  for (const phone of ['13812345678', '13812345679']) await hall.command('ticket.issue', { phone }, kiosk)
  for (const [windowNo, account] of [[3, 'w03'] as const, [4, 'w04'] as const]) {
    const officer = await hall.signIn(account)
    await hall.command('window.open', { windowNo }, officer)
    await hall.command('window.next', { windowNo }, officer)
  }
})
afterEach(() => hall.close())

const OTHER = `(select ticket_id from service_window where window_no = 4)`
const REFUSED: Record<string, string> = {
  '[R1] two live numbers of one party': `insert into live_party
    select hall_id, party_key, ${OTHER} from live_party where ticket_id <> ${OTHER}`,
  '[R2] a number twice a day': `insert into ticket_number
    select hall_id, business_day, number, ${OTHER} from ticket_number where ticket_id <> ${OTHER}`,
  '[R7] two people at one window': 'update ticket set window_no = 3 where window_no = 4',
  '[R7] one person at two windows': `update service_window set ticket_id = ${OTHER} where window_no = 3`,
  '[R7] one officer at two windows': `update service_window set officer = 'w04' where window_no = 3`,
  'an event number twice': 'insert into journal select * from journal where seq = 1',
  'a key of the same sender twice': 'insert into outcome select * from outcome limit 1',
}

for (const [what, statement] of Object.entries(REFUSED)) {
  it(`the tables take no second: ${what}`, () => {
    expect(() => hall.sabotage(statement)).toThrow(/^UNIQUE constraint failed/)
  })
}
