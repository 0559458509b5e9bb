import { LIMITS } from '@one-window/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  leader,
  officer,
  openTwoKeepers,
  stranger,
  type TwoConnections,
  type TwoKeepers,
  type Watched,
} from './two-keepers.ts'

const DAY_MS = 86_400_000

/** What keepers promise when two processes keep the same hall, whatever the database. */
export function keeperContract(name: string, open: () => Promise<TwoConnections>): void {
  describe(`two keepers of one hall, ${name}`, () => {
    let keepers: TwoKeepers
    beforeEach(async () => {
      keepers = await openTwoKeepers(await open())
    })
    afterEach(async () => {
      expect([keepers.one.faults, keepers.other.faults]).toEqual([[], []])
      await keepers.close()
    })
    for (const [title, promise] of Object.entries(PROMISES)) it(title, () => promise(keepers))
  })
}

const PROMISES: Record<string, (keepers: TwoKeepers) => Promise<void>> = {
  'the same key at both has one effect and one answer': async ({ one, other, db }) => {
    const keys = Array.from({ length: 20 }, (_, index) => `press-${index}`)
    const answers = await Promise.all(
      keys.flatMap((key) => [one.send('ticket.issue', {}, { key }), other.send('ticket.issue', {}, { key })]),
    )
    const numbers = answers.map(({ body }) => body.result.ticket?.number)
    expect(answers.filter(({ body }) => body.repeat)).toHaveLength(20)
    for (const index of keys.keys()) expect(numbers[2 * index]).toBe(numbers[2 * index + 1])
    expect(new Set(numbers).size).toBe(20)
    const issued = db.selectFrom('journal').select('seq').where('name', '=', 'ticket.issued')
    expect(await issued.execute()).toHaveLength(20)
  },

  'a refusal at one is repeated at the other': async ({ one, other }) => {
    const as = { ...officer('w03'), key: 'too-early' }
    const refused = await one.send('window.next', { windowNo: 3 }, as)
    await one.send('window.open', { windowNo: 3 }, officer('w03'))
    const again = await other.send('window.next', { windowNo: 3 }, as)
    expect([refused.status, again]).toEqual([409, { status: 409, body: { ...refused.body, repeat: true } }])
  },

  '[R2] no number is issued twice and none is left out': async ({ one, other }) => {
    const presses = Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? one : other).send('ticket.issue', {}))
    const numbers = (await Promise.all(presses)).map(({ body }) => body.result.ticket?.number)
    const expected = Array.from({ length: 40 }, (_, index) => `Z${String(index + 1).padStart(3, '0')}`)
    expect(numbers).toHaveLength(expected.length)
    expect(new Set(numbers)).toEqual(new Set(expected))
  },

  '[R15] the other goes on with a long end of the day when the one that began it is gone': async ({
    one,
    other,
    db,
  }) => {
    const count = LIMITS.ticketsEndedAtOnceMax + 1
    await Promise.all(Array.from({ length: count }, () => one.send('ticket.issue', {})))
    const close = await one.send('day.close', {}, leader())
    expect(close.body.result).toMatchObject({ isClosing: true })
    await one.keeper.stop()
    await other.keeper.catchUp()
    const closed = db.selectFrom('journal').select('seq').where('name', '=', 'day.closed')
    await vi.waitFor(async () => expect(await closed.execute()).toHaveLength(1), { timeout: 20_000 })
    const expired = db.selectFrom('journal').select('seq').where('name', '=', 'ticket.expired')
    expect(await expired.execute()).toHaveLength(count)
  },

  '[R7] no ticket is called to windows of both': async ({ one, other }) => {
    for (let count = 0; count < 24; count++) await one.send('ticket.issue', {})
    const calls = Array.from({ length: 8 }, async (_, index) => {
      const windowNo = index + 1
      const at = index % 2 === 0 ? one : other
      const as = officer(`w0${windowNo}`)
      await at.send('window.open', { windowNo }, as)
      const pressed = [at, at, at].map((keeper) => keeper.send('window.next', { windowNo }, as))
      return (await Promise.all(pressed)).map(({ body }) => body.result.ticket?.id)
    })
    expect(new Set((await Promise.all(calls)).flat()).size).toBe(24)
  },

  'listeners of both are told every event once and in order, and which are foreign': async ({ one, other }) => {
    const presses = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? one : other).send('ticket.issue', {}))
    await Promise.all(presses)
    const seq = await seqOf(one)
    await seqOf(other)
    expect(seqsTold(one)).toEqual(numbersTo(1, seq))
    // The other began after the first event, which opened the day.
    expect(seqsTold(other)).toEqual(numbersTo(2, seq))
    const [own, foreign] = [one, other].map(({ told }) =>
      told.filter(({ isForeign }) => !isForeign).map(({ event }) => event.seq),
    )
    expect([...(own ?? []), ...(foreign ?? [])].toSorted((a, b) => a - b)).toEqual(numbersTo(1, seq))
  },

  'a view read at one shows at once what the other has committed': async ({ one, other }) => {
    await one.send('window.open', { windowNo: 3 }, officer('w03'))
    await one.send('ticket.issue', {}, stranger('taxpayer-0042'))
    await one.send('window.next', { windowNo: 3 }, officer('w03'))
    const [here, there] = [await one.picture(), await other.picture()]
    expect(there).toEqual(here)
    expect(JSON.stringify(there)).toContain('"idTail":"0042"')
  },

  'memory of both is what a third one reads anew from the journal': async (keepers) => {
    const { one, other } = keepers
    await aBusyHour(one, other)
    const anew = await keepers.restarted()
    expect(anew).toMatchObject({ broken: [] })
    expect([await one.picture(), await other.picture()]).toEqual([anew, anew])
  },

  '[R15] either opens the new day, and both forget the people of the last': async ({ one, other, pass }) => {
    await one.send('window.open', { windowNo: 3 }, officer('w03'))
    await one.send('ticket.issue', {}, stranger('taxpayer-0042'))
    await one.send('window.next', { windowNo: 3 }, officer('w03'))
    const peopleOf = ({ keeper }: Watched) => keeper.read(({ people }) => [...people.keys()])
    expect([await peopleOf(one), await peopleOf(other)]).toEqual([['taxpayer-0042'], ['taxpayer-0042']])
    pass(DAY_MS)
    await other.keeper.tick()
    expect([await peopleOf(one), await peopleOf(other)]).toEqual([[], []])
    const { body } = await one.send('ticket.issue', {})
    expect(body.result.ticket?.number).toBe('Z001')
    expect(one.told.filter(({ event }) => event.name === 'day.opened').map(({ isForeign }) => isForeign)).toEqual([
      false,
      true,
    ])
  },

  'a fault at one disturbs neither the other nor its own listeners': async ({ one, other }) => {
    const bad = { matters: 'no list' }
    const answers = await Promise.allSettled([
      one.send('ticket.issue', {}),
      one.send('ticket.issue', bad),
      other.send('ticket.issue', {}),
      one.send('ticket.issue', {}),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    // The fault takes one's memory away while the other goes on; nothing of that is told twice or never.
    await expect(one.send('ticket.issue', bad)).rejects.toThrow()
    await other.send('ticket.issue', {})
    const seq = await seqOf(one)
    expect(seqsTold(one)).toEqual(numbersTo(1, seq))
  },

  'a fault over midnight leaves no event untold': async ({ one, other, pass }) => {
    await expect(one.send('ticket.issue', { matters: 'no list' })).rejects.toThrow()
    await other.send('ticket.issue', {})
    pass(DAY_MS)
    await other.keeper.tick()
    expect(seqsTold(one)).toEqual([1])
    const seq = await seqOf(one)
    expect(seqsTold(one)).toEqual(numbersTo(1, seq))
  },

  'memory that is ahead of its journal is not believed': async ({ one, db }) => {
    await one.send('ticket.issue', {})
    const before = await one.picture()
    const seq = await seqOf(one)
    await one.send('duty.set-leader', { name: '王明' }, leader())
    await db.deleteFrom('journal').where('seq', '>', seq).execute()
    expect(await one.picture()).toEqual(before)
  },
}

/** Presses of every kind, by turns and at once. */
async function aBusyHour(one: Watched, other: Watched): Promise<void> {
  const windows = Array.from({ length: 6 }, (_, index) => ({ windowNo: index + 1, as: officer(`w0${index + 1}`) }))
  const at = (index: number): Watched => (index % 2 === 0 ? one : other)
  for (const { windowNo, as } of windows) await at(windowNo).send('window.open', { windowNo }, as)
  for (let round = 0; round < 5; round++) {
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        at(index + round).send('ticket.issue', {}, stranger(`${round}-${index}`)),
      ),
    )
    await Promise.all(windows.map(({ windowNo, as }) => at(windowNo + round).send('window.next', { windowNo }, as)))
    await Promise.all(windows.map(({ windowNo, as }) => at(windowNo).send('window.start', { windowNo }, as)))
  }
}

function seqOf({ keeper }: Watched): Promise<number> {
  return keeper.read(({ state }) => state.seq)
}

function seqsTold({ told }: Watched): number[] {
  return told.map(({ event }) => event.seq)
}

function numbersTo(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
