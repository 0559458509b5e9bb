import type { WindowView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { pauseText } from '../../parts/pause-text.ts'
import { clockOf, secondsSince } from '../../parts/times.ts'
import classes from './Current.module.css'

/** How the window stands and for how long: since the call, since the start, or since it stands so. */
export function TicketClock({ view, now }: { readonly view: WindowView; readonly now: number }) {
  const t = useTexts('window')
  const { current, window: serviceWindow } = view
  const since = current?.ticket.startedAt ?? current?.ticket.calledAt ?? serviceWindow.since
  const state = current ? current.ticket.status : serviceWindow.state
  return (
    <p className={classes.clock}>
      <span className={classes.state} data-state={state}>
        {t(`clock.${state}`, { reason: pauseText(t, serviceWindow) })}
      </span>
      {serviceWindow.state !== 'closed' && <time data-testid='ticket-clock'>{clockOf(secondsSince(since, now))}</time>}
      {current && (
        <span className={classes.waited}>
          {t('clock.waited', {
            minutes: Math.round(
              secondsSince(current.ticket.issuedAt, Date.parse(current.ticket.calledAt ?? current.ticket.issuedAt)) /
                60,
            ),
          })}
        </span>
      )}
    </p>
  )
}
