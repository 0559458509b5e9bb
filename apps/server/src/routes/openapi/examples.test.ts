import { COMMANDS, type CommandName, commandNamed } from '@one-window/protocol'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHall, type TestHall } from '../../testing/test-hall.ts'
import { EXAMPLES } from './examples.ts'

interface DeviceRow {
  readonly device_id: string
}

let hall: TestHall
const tokens = new Map<string, string>()

beforeAll(async () => {
  hall = await openTestHall()
  tokens.set('kiosk', await hall.pair('kiosk'))
  for (const account of ['w03', 'w05', 'w15', 'g01', 'leader', 'admin']) {
    tokens.set(account, await hall.signIn(account))
  }
})
afterAll(() => hall.close())

describe.each(COMMANDS)('the example of $name', ({ name, body }) => {
  it('is a body of it', () => {
    expect(Value.Errors(body, EXAMPLES[name])).toEqual([])
  })
})

it('every example works in the demo hall, in an hour as it may be; what is not built says so', async () => {
  const tried = new Set<CommandName>()
  const press = async (name: CommandName, who: string, more: object = {}) => {
    const { status, body } = await hall.command(name, { ...EXAMPLES[name], ...more }, tokens.get(who) ?? '')
    const isBuilt = commandNamed(name)?.available
    expect({ name, status, code: body.code }).toEqual(
      isBuilt ? { name, status: 200 } : { name, status: 409, code: 'not-available' },
    )
    tried.add(name)
    return body.result
  }

  await press('settings.change', 'admin')
  await press('clock.confirm', 'admin')
  await press('duty.set-leader', 'leader')
  const { notice } = await press('notice.post', 'leader')
  await press('notice.withdraw', 'leader', { noticeId: notice.noticeId })

  await press('window.open', 'w03')
  const { id: ticketId } = (await press('ticket.issue', 'kiosk')).ticket
  await press('ticket.grant-grounds', 'g01', { ticketId })
  await press('ticket.withdraw-grounds', 'g01', { ticketId })
  expect((await press('window.next', 'w03')).ticket).toMatchObject({ id: ticketId, status: 'called' })
  hall.pass(6_000)
  await press('window.recall', 'w03')
  await press('window.start', 'w03')
  await press('window.complete', 'w03')
  await press('ticket.rate', 'g01', { ticketId })
  await press('window.reopen', 'w03', { ticketId })
  await press('window.open', 'w05', { windowNo: 5 })
  await press('window.transfer', 'w03')
  await press('ticket.send-back', 'leader', { ticketId })

  const declared = async (tail: number) => {
    const body = { phone: `1380000000${tail}`, needs: ['ill'], matters: [] }
    return (await hall.command('ticket.issue', body, tokens.get('kiosk') ?? '')).body.result.ticket.id as string
  }
  await press('window.call', 'w03', { ticketId: await declared(1) })
  await press('window.confirm-grounds', 'w03')
  await press('window.complete', 'w03')
  const missed = await declared(2)
  await press('window.call', 'w03', { ticketId: missed })
  await press('window.refute-grounds', 'w03')
  await press('window.no-show', 'w03')
  await press('ticket.reinstate', 'g01', { ticketId: missed })
  await press('ticket.cancel', 'g01', { ticketId: missed })

  const [{ device_id: kioskId }] = hall.rows(`select device_id from device where kind = 'kiosk'`) as [DeviceRow]
  await hall.command('ticket.issue', {}, tokens.get('kiosk') ?? '')
  const { undoId } = await press('ticket.cancel-many', 'leader', { deviceId: kioskId })
  await press('ticket.restore-many', 'leader', { undoId })

  await press('window.pause', 'w03')
  await press('window.resume', 'w03')
  await press('window.close', 'w03')
  await press('window.set-tiers', 'leader')
  await hall.pair('display')
  const [{ device_id: deviceId }] = hall.rows(`select device_id from device where kind = 'display'`) as [DeviceRow]
  await press('device.revoke', 'leader', { deviceId })
  await press('session.end', 'leader')
  await press('day.close', 'leader')
  await press('day.reopen', 'leader')

  for (const { name, roles, available } of COMMANDS) {
    if (available || tried.has(name)) continue
    const who = (roles as readonly string[]).includes('kiosk') ? 'kiosk' : 'leader'
    await press(name, who)
  }
  expect(COMMANDS.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
})
