import type { EventName, GroundsRecord, HallEvent, HallSettings } from '@one-window/protocol'

/** An event that gives somebody grounds or takes them away. */
export type GroundsChange = HallEvent<'grounds.granted' | 'grounds.refuted' | 'grounds.withdrawn'>

const GROUNDS_CHANGES: readonly EventName[] = ['grounds.granted', 'grounds.refuted', 'grounds.withdrawn']

interface Grounded {
  readonly grounds: readonly GroundsRecord[]
}

/** What somebody's grounds are after such an event. */
export function groundsAfter({ grounds }: Grounded, { name, data }: GroundsChange): GroundsRecord[] {
  if (name === 'grounds.granted') {
    return [...grounds, { grounds: data.grounds, source: 'granted', standing: 'confirmed' }]
  }
  return grounds.map((record): GroundsRecord => {
    const isMeant =
      record.grounds === data.grounds && (record.standing === 'declared' || record.standing === 'confirmed')
    return isMeant ? { ...record, standing: name === 'grounds.refuted' ? 'refuted' : 'withdrawn' } : record
  })
}

/** Whether an event changes grounds. */
export function isGroundsChange(event: HallEvent): event is GroundsChange {
  return GROUNDS_CHANGES.includes(event.name)
}

/** The largest head start (ms) that grounds which stand give by these settings. */
export function headStartOf(grounds: readonly GroundsRecord[], { headStartMinutes }: HallSettings): number {
  const minutes = grounds
    .filter(({ standing }) => standing === 'confirmed' || standing === 'declared')
    .map((record) => headStartMinutes[record.grounds])
  return Math.max(0, ...minutes) * 60_000
}
