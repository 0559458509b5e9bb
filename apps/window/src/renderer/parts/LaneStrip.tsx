import { useLive } from '@one-window/client'
import { useTexts, waitingRange } from '@one-window/ui'
import classes from './LaneStrip.module.css'

/** Each lane at a glance: how many wait, and how long it takes. */
export function LaneStrip() {
  const t = useTexts('window')
  const { data } = useLive('kiosk')
  return (
    <ul className={classes.strip} aria-label={t('waiting.title')}>
      {(data?.lanes ?? []).map(({ lane, waiting, isOpen, estimate }) => (
        <li key={lane} className={classes.lane} data-open={isOpen}>
          <span>
            <strong>{t(`lanes.${lane}`)}</strong>
            <span>{isOpen ? waitingRange(t, estimate) : t('lane.notOpen')}</span>
          </span>
          <strong className={classes.count} data-testid={`waiting-${lane}`}>
            {waiting}
          </strong>
        </li>
      ))}
    </ul>
  )
}
