import type { WindowView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { secondsSince } from '../../parts/times.ts'
import classes from './Waiting.module.css'

interface LaneCardProps {
  readonly lane: WindowView['waiting'][number]
  readonly now: number
}

/** One lane: how many wait, how long the first has waited, and whether this window serves it. */
export function LaneCard({ lane: { lane, count, isServedHere, next }, now }: LaneCardProps) {
  const t = useTexts('window')
  const [first] = next
  return (
    <div className={classes.lane} data-served={isServedHere} data-lane={lane}>
      <p className={classes.laneName}>
        <strong>{t(`lanes.${lane}`)}</strong>
        <span>{t(isServedHere ? 'waiting.servedHere' : 'waiting.notServedHere')}</span>
      </p>
      <p className={classes.laneWait}>
        {first ? t('waiting.first', { minutes: Math.floor(secondsSince(first.issuedAt, now) / 60) }) : ''}
      </p>
      <p className={classes.laneCount} data-testid={`waiting-${lane}`}>
        {count}
      </p>
    </div>
  )
}
