import type { WindowView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { secondsSince } from '../../parts/times.ts'
import { explanationOf } from '../keys/explanation.ts'
import { keysFor } from '../keys/keys.ts'
import classes from './Waiting.module.css'
import { everybodyWaiting } from './waiting.ts'

interface WaitingListProps {
  readonly view: WindowView
  readonly now: number
  readonly onChoose: (ticketId: string) => void
}

/** The next numbers by their turn; those sent to this very window stand first. */
export function WaitingList({ view, now, onChoose }: WaitingListProps) {
  const t = useTexts('window')
  const assignedIds = new Set(view.assigned.map(({ ticketId }) => ticketId))
  const waiting = everybodyWaiting(view)
  const { call } = keysFor(view, now)
  const explanation = explanationOf(t, 'call', call)
  if (waiting.length === 0) return <p className={classes.nobody}>{t('waiting.nobody')}</p>
  return (
    <ul className={classes.list} aria-label={t('waiting.next')}>
      {waiting.map((one) => (
        <li key={one.ticketId}>
          <button
            type='button'
            className={classes.one}
            data-testid={`waiting-ticket-${one.number}`}
            aria-disabled={!call.isEnabled}
            title={explanation}
            onMouseDown={(event) => event.preventDefault()}
            onClick={call.isEnabled ? () => onChoose(one.ticketId) : undefined}
          >
            <strong>{one.number}</strong>
            <span>{assignedIds.has(one.ticketId) ? t('waiting.forYou') : t(`lanesShort.${one.lane}`)}</span>
            <span>{t('waiting.minutes', { minutes: Math.floor(secondsSince(one.issuedAt, now) / 60) })}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
