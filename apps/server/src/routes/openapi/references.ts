const PREFIX = '#/components/schemas/'

type Schemas = Record<string, unknown>

/**
 * Puts references in the place of every schema that says the same as a shared one; answers what it was given with
 * references, and those of the shared schemas that it refers to.
 */
export function withReferences<Part>(part: Part, shared: Schemas): { part: Part; schemas: Schemas } {
  const names = new Map<string, string>()
  const referred = new Map<string, unknown>()
  const plain = Object.entries(shared).map(([name, schema]) => ({ name, schema: plainly(schema) }))
  // A schema is longer than every schema inside it.
  const shortestFirst = plain.sort((one, other) => lengthOf(one.schema) - lengthOf(other.schema))
  for (const { name, schema } of shortestFirst) {
    const inside = referInside(schema, names)
    referred.set(name, inside)
    names.set(JSON.stringify(inside), name)
  }
  const whole = refer(part, names)
  return { part: whole as Part, schemas: usedIn(whole, referred, Object.keys(shared)) }
}

function refer(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  const inside = referInside(value, names)
  const name = names.get(JSON.stringify(inside))
  return name === undefined ? inside : { $ref: PREFIX + name }
}

function referInside(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => refer(one, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, refer(one, names)]))
}

/** A schema as the document writes it: a record's values stand under another word there. */
function plainly(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (_key, value) => {
    if (typeof value?.patternProperties !== 'object') return value
    const { patternProperties, ...rest } = value
    return { ...rest, additionalProperties: Object.values(patternProperties)[0] }
  })
}

function lengthOf(schema: unknown): number {
  return JSON.stringify(schema).length
}

/** The schemas that are referred to, and those that these refer to, in the order of the list. */
function usedIn(whole: unknown, referred: ReadonlyMap<string, unknown>, order: readonly string[]): Schemas {
  const used = new Set<string>()
  const look = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue
      used.add(name)
      look(referred.get(name))
    }
  }
  look(whole)
  return Object.fromEntries(order.filter((name) => used.has(name)).map((name) => [name, referred.get(name)]))
}
