import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Me } from './access/session.ts'
import { type AnswerOf, type InputOf, methodOf, QUERIES, queryNamed, queryPath } from './queries.ts'
import type { LookUpTicket } from './ticket/look-up.ts'

describe('the queries', () => {
  it('know what they ask and what they are answered', () => {
    expectTypeOf<InputOf<'ticket.look-up'>>().toEqualTypeOf<LookUpTicket>()
    expectTypeOf<AnswerOf<'me'>>().toEqualTypeOf<Me>()
    expect(new Set(QUERIES.map(({ name }) => name)).size).toBe(QUERIES.length)
  })

  it('are asked below the hall, each at the path it had before too', () => {
    expect(queryPath(queryNamed('matters'), 'hanyang')).toBe('/api/halls/hanyang/queries/matters')
    expect(queryPath(queryNamed('matters'))).toBe('/api/halls/{hallId}/queries/matters')
    expect(queryNamed('me').alias).toBe('/api/me')
  })

  it('[R18] put identifiers and phones into a body, never into an address', () => {
    const named = QUERIES.filter(({ input }) => 'taxpayerId' in input.properties || 'phone' in input.properties)
    expect(named.map((one) => [one.name, methodOf(one)])).toEqual([
      ['taxpayer.look-up', 'POST'],
      ['ticket.look-up', 'POST'],
    ])
    expect(methodOf(queryNamed('matters'))).toBe('GET')
  })

  it('by GET ask with words only: an address has nothing else', () => {
    const inputs = QUERIES.filter(({ isPrivate }) => !isPrivate).flatMap(({ input }) => Object.values(input.properties))
    expect(inputs.map((field) => (field as { type: string }).type).filter((type) => type !== 'string')).toEqual([])
  })
})
