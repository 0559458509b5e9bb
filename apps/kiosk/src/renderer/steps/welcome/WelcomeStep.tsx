import type { KioskView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { openingOf } from '../../flow/hall-figures.ts'
import { HallFigures } from '../../parts/hall/HallFigures.tsx'
import { HallNotes } from '../../parts/hall/HallNotes.tsx'
import { Note } from '../../parts/Note.tsx'
import { StepFrame } from '../../parts/StepFrame.tsx'
import { WayButtons } from '../../parts/WayButtons.tsx'
import { ClosedNote } from './ClosedNote.tsx'
import { Notices } from './Notices.tsx'
import { StartButton } from './StartButton.tsx'
import { WelcomeGuide } from './WelcomeGuide.tsx'
import styles from './WelcomeStep.module.css'

interface WelcomeStepProps {
  readonly view: KioskView
  readonly isConnected: boolean
}

/** What everybody sees first: how full the hall is, and one large button. */
export function WelcomeStep({ view, isConnected }: WelcomeStepProps) {
  const t = useTexts('kiosk')
  const opening = openingOf(view, isConnected)
  const info = (
    <>
      <p className={styles.promise}>{t('welcome.promise')}</p>
      {view.isOpen && <HallFigures view={view} lane='general' />}
      <HallNotes view={view} />
      <Notices notices={view.notices} />
    </>
  )
  return (
    <StepFrame title={t(opening === 'closed' ? 'welcome.titleClosed' : 'welcome.title')} info={info}>
      {opening === 'closed' ? (
        <ClosedNote view={view} />
      ) : (
        <>
          <StartButton />
          <WayButtons look='plain' at='welcome' />
          <Note tone={opening === 'away' ? 'warn' : 'quiet'} icon={opening === 'away' ? 'warning' : 'scan'}>
            {t(opening === 'away' ? 'welcome.away' : 'welcome.scan')}
          </Note>
          <WelcomeGuide />
        </>
      )}
    </StepFrame>
  )
}
