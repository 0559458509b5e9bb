import type { ResultOf } from '@one-window/protocol'
import { NumberPlate, useTexts, waitingRange } from '@one-window/ui'
import classes from './Desk.module.css'

/** The number that was just handed out, large enough to be read across the desk. */
export function IssuedNumber({ issued }: { readonly issued: ResultOf<'ticket.issue'> | null }) {
  const t = useTexts('window')
  if (!issued) return <p className={classes.waitingForForm}>{t('issue.nothingYet')}</p>
  const { ticket, existing } = issued
  return (
    <div className={classes.issued} role='status' data-testid='issued-number'>
      <NumberPlate number={ticket.number} size='64px' />
      <p className={classes.text}>
        <strong>{t(existing ? 'issue.existing' : 'issue.done')}</strong>
        <br />
        {t(`lanes.${ticket.lane}`)}
        <br />
        {t('issue.ahead', { count: ticket.ahead, wait: waitingRange(t, ticket.estimate) })}
      </p>
    </div>
  )
}
