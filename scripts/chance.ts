import { seeded } from '@one-window/queue/seeded'

/** A chance that belongs to a thing, e.g. a ticket: every robot that asks gets the same number (FNV-1a, then mixed). */
export function chanceOf(seed: number, ...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5 ^ seed
  for (const char of parts.join('\n')) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return seeded(hash)()
}

/** One of a list. */
export function oneOf<Item>(chance: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new Error('there is nothing to choose from')
  return item
}

/** One of the names, as often as its weight says. */
export function weighted<Name extends string>(chance: () => number, weights: Readonly<Record<Name, number>>): Name {
  const names = Object.keys(weights) as Name[]
  const total = names.reduce((sum, name) => sum + weights[name], 0)
  let left = chance() * total
  for (const name of names) {
    left -= weights[name]
    if (left < 0) return name
  }
  return names[0] as Name
}
