import { describe, expect, expectTypeOf, it } from 'vitest'
import { COMMANDS, commandNamed } from './commands.ts'
import { EVENT_VERSIONS, EVENTS, type EventVersion, eventNamed } from './events.ts'

describe('the composed contract', () => {
  it('names no command and no event twice', () => {
    for (const list of [COMMANDS, EVENTS]) {
      const names = list.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('finds a definition by its name and nothing by another', () => {
    expect(commandNamed('ticket.issue')?.summary).toBe('Takes one comprehensive number')
    expect(eventNamed('ticket.issued')?.name).toBe('ticket.issued')
    expect([commandNamed('constructor'), eventNamed('ticket.forgotten')]).toEqual([undefined, undefined])
  })

  it('gives each event the version of its shape, as a literal and at run time', () => {
    expectTypeOf<EventVersion<'day.reopened'>>().toEqualTypeOf<1>()
    expect(EVENT_VERSIONS['day.reopened']).toBe(1)
    expect(Object.keys(EVENT_VERSIONS)).toEqual(EVENTS.map(({ name }) => name))
    for (const { version } of EVENTS) expect(version).toBeGreaterThanOrEqual(1)
  })
})
