import type { TicketsFound } from '@one-window/protocol'
import { NumberPlate, useTexts, waitingRange } from '@one-window/ui'
import classes from './Desk.module.css'
import { TicketActions } from './TicketActions.tsx'

interface FoundTicketProps {
  readonly found: TicketsFound['tickets'][number]
  readonly onChanged: () => void
}

/** One number that was found: where it stands and what can be done. */
export function FoundTicket({ found, onChanged }: FoundTicketProps) {
  const t = useTexts('window')
  const { ticket, lane, maskedName } = found
  const { grounds, status, windowNo } = ticket
  return (
    <article className={classes.ticket} data-testid={`found-${ticket.number}`} aria-label={ticket.number}>
      <div className={classes.ticketHead}>
        <NumberPlate number={ticket.number} size='44px' />
        <div className={classes.ticketText}>
          <strong>
            {[t(`ticketStatuses.${status}`), windowNo === null ? '' : t('units.windowNo', { windowNo })]
              .filter(Boolean)
              .join(' · ')}
          </strong>
          <span>{[t(`lanes.${lane}`), ...grounds.map((one) => t(`grounds.${one}`))].join(' · ')}</span>
          {maskedName && <span>{maskedName}</span>}
          {status === 'waiting' && (
            <span>{t('issue.ahead', { count: ticket.ahead, wait: waitingRange(t, ticket.estimate) })}</span>
          )}
        </div>
      </div>
      <TicketActions found={found} onChanged={onChanged} />
    </article>
  )
}
