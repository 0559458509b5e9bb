// Throughout the state a number is a moment (ms) when its name ends so, and only then.
const MOMENT = /(?:At|Since)$/
/** Moments that are meant to lie ahead: when something falls due. */
const AHEAD = ['sentAlertAt']

/** A copy with every moment earlier by so much, in the parts of it too. */
export function movedBack<Thing extends object>(thing: Thing, byMs: number): Thing {
  const moved = Object.entries(thing).map(([name, value]) => {
    if (typeof value === 'number') return [name, MOMENT.test(name) ? value - byMs : value]
    return [name, isPart(value) ? movedBack(value, byMs) : value]
  })
  return Object.fromEntries(moved) as Thing
}

/** The last moment (ms) that a thing knows of and that is not meant to lie ahead. */
export function lastMomentOf(thing: object): number {
  const moments = Object.entries(thing).map(([name, value]) => {
    if (typeof value === 'number') return MOMENT.test(name) && !AHEAD.includes(name) ? value : 0
    return isPart(value) ? lastMomentOf(value) : 0
  })
  return Math.max(0, ...moments)
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
