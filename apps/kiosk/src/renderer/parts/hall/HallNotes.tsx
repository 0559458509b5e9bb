import type { KioskView } from '@one-window/protocol'
import { clockTime, useTexts } from '@one-window/ui'
import { hallNotesOf } from '../../flow/hall-notes.ts'
import { Note } from '../Note.tsx'

/** What a person should know before taking a number: no window open, or too late for today (R17). */
export function HallNotes({ view }: { view: KioskView }) {
  const t = useTexts('kiosk')
  const time = view.closesAt === null ? null : clockTime(Date.parse(view.closesAt), view.timeZone)
  return hallNotesOf(view).map((note) => (
    <Note key={note} tone='warn' icon='warning'>
      {note === 'late' && time !== null ? t('hall.lateUntil', { time }) : t(`hall.${note}`)}
    </Note>
  ))
}
