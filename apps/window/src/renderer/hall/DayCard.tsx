import { usePress } from '@one-window/client'
import type { SupervisorView } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import { AskTwice } from '../parts/AskTwice.tsx'
import { Card } from '../parts/Card.tsx'
import classes from './Hall.module.css'

/** The business day: what it counted, its end by hand, and its reopening (R15). */
export function DayCard({ view }: { readonly view: SupervisorView }) {
  const t = useTexts('window')
  const close = usePress('day.close')
  const reopen = usePress('day.reopen')
  const { counts, isDayClosed, isDayClosing, businessDay } = view
  return (
    <Card title={t('day.title')}>
      <p data-testid='day-state'>{t(`day.${wordOf(view)}`, { day: businessDay ?? '' })}</p>
      <ul className={`${classes.list} ${classes.counts}`}>
        {Object.entries(counts).map(([name, count]) => (
          <li key={name}>{t(`day.counts.${name}`, { count })}</li>
        ))}
      </ul>
      {isDayClosing ? null : isDayClosed ? (
        <AskTwice
          key='reopen'
          testId='day-reopen'
          label={t('day.reopen')}
          question={t('day.reopenQuestion')}
          confirm={t('day.reopen')}
          onConfirm={() => void reopen.press({})}
        />
      ) : (
        <AskTwice
          key='close'
          testId='day-close'
          label={t('day.close')}
          question={t('day.closeQuestion', { count: view.lanes.reduce((sum, lane) => sum + lane.count, 0) })}
          confirm={t('day.close')}
          onConfirm={() => void close.press({})}
        />
      )}
      <ProblemNote problem={close.problem ?? reopen.problem} />
    </Card>
  )
}

/** How the day stands, as its text is named. */
function wordOf({ isDayClosed, isDayClosing, isOpen }: SupervisorView) {
  if (isDayClosing) return 'closing'
  if (isDayClosed) return 'closed'
  return isOpen ? 'open' : 'outsideHours'
}
