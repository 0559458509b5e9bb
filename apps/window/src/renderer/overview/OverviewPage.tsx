import { useLive } from '@one-window/client'
import { useTexts } from '@one-window/ui'
import { StaffFrame } from '../frame/StaffFrame.tsx'
import { Card } from '../parts/Card.tsx'
import { LaneStrip } from '../parts/LaneStrip.tsx'
import classes from './Overview.module.css'

/** The hall as the back office sees it: who waits, and what each window does. */
export function OverviewPage() {
  const t = useTexts('window')
  const { data } = useLive('display')
  return (
    <StaffFrame>
      <div className={classes.page}>
        <LaneStrip />
        <Card title={t('overview.windows')}>
          <ul className={classes.windows}>
            {(data?.windows ?? []).map(({ windowNo, state, number }) => (
              <li key={windowNo} data-state={state}>
                <strong>{t('units.windowNo', { windowNo })}</strong>
                <span>{t(`windowStates.${state}`)}</span>
                <span className={classes.number}>{number}</span>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('overview.tasks')}>
          <p className={classes.quiet}>{t('overview.noTasks')}</p>
        </Card>
      </div>
    </StaffFrame>
  )
}
