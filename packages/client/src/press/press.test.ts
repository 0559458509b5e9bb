import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../line/outcome.ts'
import { createPress } from './press.ts'

type Next = 'window.next'
const ACCEPTED = { ok: true, seq: 1, repeat: false, result: { ticket: null, completed: null, ended: null } } as const
const no = (code: 'window.moved-on' | 'unreachable' | 'not-committed', status: number) =>
  ({ ok: false, code, params: {}, status }) as const

function setUp(...outcomes: SendOutcome<Next>[]) {
  const sent: string[] = []
  let keys = 0
  let nowMs = 0
  const press = createPress<Next>({
    send: ({ windowNo }, key) => {
      sent.push(`${key} ${windowNo}`)
      return Promise.resolve(outcomes.shift() ?? ACCEPTED)
    },
    newKey: () => `k${++keys}`,
    now: () => nowMs,
    restMs: 500,
  })
  return { press, sent, pass: (ms: number) => (nowMs += ms) }
}

describe('a press', () => {
  it('is sent once however often the finger comes down while it is under way', async () => {
    const { press, sent } = setUp()
    const outcomes = await Promise.all([press.press({ windowNo: 3 }), press.press({ windowNo: 3 })])
    expect(outcomes).toEqual([ACCEPTED, null])
    expect(sent).toEqual(['k1 3'])
  })

  it('swallows the second tap of a double tap although the answer was quicker', async () => {
    const { press, sent, pass } = setUp()
    await press.press({ windowNo: 3 })
    pass(499)
    expect(await press.press({ windowNo: 3 })).toBeNull()
    pass(1)
    await press.press({ windowNo: 3 })
    expect(sent).toEqual(['k1 3', 'k2 3'])
  })

  it('gets a new key after a refusal was shown, and may follow at once', async () => {
    const { press, sent } = setUp(no('window.moved-on', 409))
    await press.press({ windowNo: 3 })
    expect(press.state()).toEqual({ isPending: false, problem: no('window.moved-on', 409) })
    await press.press({ windowNo: 3 })
    expect(sent).toEqual(['k1 3', 'k2 3'])
    expect(press.state().problem).toBeNull()
  })

  it.each([no('unreachable', 0), no('not-committed', 503)])(
    'keeps its key while nobody knows: $code',
    async (outcome) => {
      const { press, sent } = setUp(outcome)
      await press.press({ windowNo: 3 })
      await press.press({ windowNo: 3 })
      expect(sent).toEqual(['k1 3', 'k1 3'])
    },
  )

  it('with another body is another press', async () => {
    const { press, sent } = setUp(no('unreachable', 0))
    await press.press({ windowNo: 3 })
    await press.press({ windowNo: 4 })
    expect(sent).toEqual(['k1 3', 'k2 4'])
  })

  it('tells when it is pending and lets its problem be put away', async () => {
    const { press } = setUp(no('window.moved-on', 409))
    const seen: boolean[] = []
    press.onState(() => seen.push(press.state().isPending))
    await press.press({ windowNo: 3 })
    press.clear()
    expect(seen).toEqual([true, false, false])
    expect(press.state().problem).toBeNull()
  })
})
