import type { KioskView } from '@one-window/protocol'

/** What a person should know before taking a number. */
export type HallNote = 'noWindow' | 'unknown' | 'late'

/** No window is open; or nobody knows whether, or it is doubtful that, a number taken now is served today (R17). */
export function hallNotesOf({ isOpen, openWindows, servedToday }: KioskView): HallNote[] {
  if (!isOpen) return []
  const about: HallNote[] = openWindows === 0 ? ['noWindow'] : servedToday === null ? ['unknown'] : []
  return servedToday === false ? [...about, 'late'] : about
}
