import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SortedList } from './sorted-list.ts'

const numbers = () => new SortedList<number, number>((a, b) => a - b)

it('[R3] a sorted list answers like a plain array', () => {
  const changes = fc.array(fc.tuple(fc.boolean(), fc.nat(3000)), { maxLength: 3000, size: 'max' })
  fc.assert(
    fc.property(changes, fc.nat(3000), (asked, key) => {
      const list = numbers()
      let plain: number[] = []
      for (const [isRemoved, value] of asked) {
        const isThere = plain.includes(value)
        if (isRemoved && list.delete(value) !== isThere) throw new Error('delete answers wrongly')
        if (isRemoved) plain = plain.filter((other) => other !== value)
        else if (!isThere) {
          list.add(value)
          plain.push(value)
        }
      }
      plain.sort((a, b) => a - b)
      expect([...list]).toEqual(plain)
      expect([list.size, list.first(), list.take(5)]).toEqual([plain.length, plain[0], plain.slice(0, 5)])
      expect(list.rank(key)).toBe(plain.filter((value) => value < key).length)
    }),
    { seed: 42, numRuns: 40 },
  )
})

it('[R3] chunks split and vanish without losing anybody', () => {
  const list = numbers()
  for (let value = 5000; value > 0; value--) list.add(value)
  expect([list.rank(2500), list.take(3), list.take(1200).length]).toEqual([2499, [1, 2, 3], 1200])
  const deleted = Array.from({ length: 4999 }, (_, at) => list.delete(at + 1))
  expect(deleted.every(Boolean)).toBe(true)
  expect([...list]).toEqual([5000])
  expect(list.delete(1)).toBe(false)
  expect(list.delete(5000)).toBe(true)
  expect([list.size, list.first(), list.rank(9)]).toEqual([0, undefined, 0])
})
