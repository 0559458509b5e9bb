import type { WindowView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { waitingCount } from '../keys/keys.ts'
import { DayStrip } from './DayStrip.tsx'
import { LaneCard } from './LaneCard.tsx'
import classes from './Waiting.module.css'
import { WaitingList } from './WaitingList.tsx'

interface WaitingPanelProps {
  readonly view: WindowView
  readonly now: number
  /** Somebody who waits was chosen for a special call. */
  readonly onChoose: (ticketId: string) => void
}

/** Who waits in the hall, lane by lane, and who waits for this very window. */
export function WaitingPanel({ view, now, onChoose }: WaitingPanelProps) {
  const t = useTexts('window')
  return (
    <section className={classes.panel} aria-label={t('waiting.title')}>
      <h2 className={classes.title}>
        {t('waiting.title')} <span>{t('units.people', { count: waitingCount(view) })}</span>
      </h2>
      {view.waiting.map((lane) => (
        <LaneCard key={lane.lane} lane={lane} now={now} />
      ))}
      <WaitingList view={view} now={now} onChoose={onChoose} />
      <DayStrip view={view} />
    </section>
  )
}
