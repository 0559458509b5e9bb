import type { KioskView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import type { Greeting } from '../../flow/greeting.ts'
import { useVisit } from '../../hooks/visit-context.ts'
import { HallFigures } from '../../parts/hall/HallFigures.tsx'
import { HallNotes } from '../../parts/hall/HallNotes.tsx'
import { Note } from '../../parts/Note.tsx'

interface GreetingInfoProps {
  readonly greeting: Greeting
  readonly view: KioskView
}

/** What the person should know before taking the number, credit standing in one quiet line. */
export function GreetingInfo({ greeting, view }: GreetingInfoProps) {
  const t = useTexts('kiosk')
  const [{ need }] = useVisit()
  return (
    <>
      {greeting.kind === 'unlisted' && <p>{t('greeting.unlistedHint')}</p>}
      {greeting.hasPriority && (
        <Note tone='good' icon='check'>
          {t(need === null ? 'greeting.priority' : 'greeting.need')}
        </Note>
      )}
      {greeting.hasLiveTicket ? (
        <Note tone='good' icon='info'>
          {t('greeting.live')}
        </Note>
      ) : (
        <>
          <HallFigures view={view} lane={greeting.hasPriority ? 'priority' : 'general'} />
          <HallNotes view={view} />
        </>
      )}
    </>
  )
}
