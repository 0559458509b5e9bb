import type { HallState } from '../state/hall.ts'

/** What somebody has issued on a business day. */
export interface Issued {
  readonly count: number
  /** The moment (ms) of the last of them. */
  readonly lastAt: number
}

/** What each actor has issued today, by its id. */
export function issuedToday({ tickets }: HallState): ReadonlyMap<string, Issued> {
  const issued = new Map<string, Issued>()
  for (const { issuedBy, issuedAt } of tickets.values()) {
    const before = issued.get(issuedBy)
    issued.set(issuedBy, { count: (before?.count ?? 0) + 1, lastAt: Math.max(before?.lastAt ?? 0, issuedAt) })
  }
  return issued
}
