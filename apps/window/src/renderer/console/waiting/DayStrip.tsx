import type { WindowView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import classes from './Waiting.module.css'

/** How many were served here today, and the business day. */
export function DayStrip({ view }: { readonly view: WindowView }) {
  const t = useTexts('window')
  return (
    <div className={classes.day}>
      <p>
        <strong data-testid='served-today'>{view.servedToday}</strong>
        <span>{t('day.servedToday')}</span>
      </p>
      <p data-open={view.isOpen}>
        <strong>{t(view.isOpen ? 'hall.open' : 'hall.closed')}</strong>
        <span>{view.businessDay ?? t('day.notBegun')}</span>
      </p>
    </div>
  )
}
