import type { KioskView } from '@one-window/protocol'
import { clockTime, useTexts } from '@one-window/ui'
import { Note } from '../Note.tsx'

/** What a person should know before taking a number: no window open, or too late for today (R17). */
export function HallNotes({ view }: { view: KioskView }) {
  const t = useTexts('kiosk')
  if (!view.isOpen) return null
  const time = view.closesAt === null ? null : clockTime(Date.parse(view.closesAt), view.timeZone)
  return (
    <>
      {view.openWindows === 0 && (
        <Note tone='warn' icon='warning'>
          {t('hall.noWindow')}
        </Note>
      )}
      {!view.servedToday && (
        <Note tone='warn' icon='warning'>
          {time === null ? t('hall.late') : t('hall.lateUntil', { time })}
        </Note>
      )}
    </>
  )
}
