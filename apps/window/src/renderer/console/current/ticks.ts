/** The matters that an officer ticked for one ticket before they are sent; a reload keeps them. */
export interface Ticks {
  readonly ticketId: string
  readonly codes: readonly string[]
}

type Store = Pick<Storage, 'getItem' | 'setItem'>

const STORE_KEY = 'one-window.window.ticks'

/** The kept ticks of this ticket; none when they belong to another. */
export function loadTicks(ticketId: string, store: Store = sessionStorage): readonly string[] {
  const [keptFor, ...codes] = (store.getItem(STORE_KEY) ?? '').split(' ')
  return keptFor === ticketId ? codes : []
}

/** Keeps the ticks of the one ticket that is at the window. */
export function saveTicks({ ticketId, codes }: Ticks, store: Store = sessionStorage): void {
  store.setItem(STORE_KEY, [ticketId, ...codes].join(' '))
}

/** Adds a code that is missing, takes away one that is there. */
export function toggled(codes: readonly string[], code: string): string[] {
  return codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code]
}
