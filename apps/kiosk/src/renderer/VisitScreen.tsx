import { type LiveView, useNow } from '@one-window/client'
import type { KioskView } from '@one-window/protocol'
import { HallHeader, StaleBanner } from '@one-window/ui'
import { AwayNote } from './frame/AwayNote.tsx'
import { IdleWarning } from './frame/IdleWarning.tsx'
import { Toolbar } from './frame/Toolbar.tsx'
import { useIdle } from './hooks/use-idle.ts'
import { useLookup } from './hooks/use-lookup.ts'
import { usePageHabits } from './hooks/use-page-habits.ts'
import { useScanner } from './hooks/use-scanner.ts'
import { useTake } from './hooks/use-take.ts'
import { useVisit } from './hooks/visit-context.ts'
import { CurrentStep } from './steps/CurrentStep.tsx'
import styles from './VisitScreen.module.css'

interface VisitScreenProps {
  readonly view: KioskView
  readonly live: LiveView<'kiosk'>
}

/** The frame of every step: the hall's head, what is wrong with the line, the step itself, and the toolbar within reach. */
export function VisitScreen({ view, live }: VisitScreenProps) {
  const [{ isLowered }] = useVisit()
  const take = useTake()
  const secondsLeft = useIdle(take.isPending)
  const nowMs = useNow(1_000)
  useScanner()
  useLookup()
  usePageHabits()
  return (
    <div className={styles.screen} data-lowered={isLowered}>
      <HallHeader hallName={view.hallName} timeZone={view.timeZone} nowMs={nowMs} dutyLeader={view.dutyLeader} />
      <StaleBanner isStale={live.isStale} ageMs={live.ageMs} />
      <AwayNote isAway={live.connection !== 'connected'} />
      <main className={styles.main}>
        <CurrentStep view={view} isConnected={live.connection === 'connected'} take={take} />
      </main>
      <IdleWarning secondsLeft={secondsLeft} />
      <Toolbar take={take} />
    </div>
  )
}
