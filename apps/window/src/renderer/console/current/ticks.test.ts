import { expect, it } from 'vitest'
import { loadTicks, saveTicks, toggled } from './ticks.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

it('ticks outlive a reload, for their own ticket only', () => {
  const store = memory()
  expect(loadTicks('ticket-1', store)).toEqual([])
  saveTicks({ ticketId: 'ticket-1', codes: ['R001', 'I001'] }, store)
  expect(loadTicks('ticket-1', store)).toEqual(['R001', 'I001'])
  expect(loadTicks('ticket-2', store)).toEqual([])
  saveTicks({ ticketId: 'ticket-1', codes: [] }, store)
  expect(loadTicks('ticket-1', store)).toEqual([])
})

it('a tick is set and taken away again', () => {
  expect(toggled(['R001'], 'I001')).toEqual(['R001', 'I001'])
  expect(toggled(['R001', 'I001'], 'R001')).toEqual(['I001'])
})
