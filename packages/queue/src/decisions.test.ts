import { expect, it } from 'vitest'
import { NOBODY } from './decision/facts.ts'
import { needsOf } from './decisions.ts'

it('a command says which rows it needs, by kind', () => {
  const named = { taxpayers: [{ key: 'a' }, { key: 'b' }], phone: { key: 'p' } }
  expect(needsOf({ name: 'ticket.issue', body: { matters: ['M1'] } }, named)).toEqual({
    taxpayers: ['a', 'b'],
    matters: ['M1'],
  })
  expect(needsOf({ name: 'window.next', body: { windowNo: 1, matters: ['M2'] } }, NOBODY)).toEqual({ matters: ['M2'] })
  expect(needsOf({ name: 'window.start', body: { windowNo: 1 } }, NOBODY)).toEqual({})
  expect(needsOf({ name: 'hall.tick', body: {} }, NOBODY)).toEqual({})
})
