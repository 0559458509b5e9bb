import { Button } from '@mantine/core'
import type { WindowView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { Dialog } from '../../parts/Dialog.tsx'
import { clockOf, secondsSince } from '../../parts/times.ts'
import classes from './Dialog.module.css'

interface MissedDialogProps {
  readonly missed: WindowView['missed']
  readonly now: number
  readonly onClose: () => void
  readonly onReinstate: (ticketId: string) => void
}

/** The numbers that nobody came for today; each may come back a few times (R10). */
export function MissedDialog({ missed, now, onClose, onReinstate }: MissedDialogProps) {
  const t = useTexts('window')
  return (
    <Dialog onClose={onClose} title={t('missed.title')}>
      <p className={classes.rowText}>{missed.length > 0 ? t('missed.explanation') : t('missed.none')}</p>
      <div className={classes.rows}>
        {missed.map((one, index) => (
          <div key={one.ticketId} className={classes.row}>
            <span className={classes.rowNumber}>{one.number}</span>
            <span className={classes.rowText}>
              {t('missed.when', {
                windowNo: one.windowNo ?? 0,
                context: one.windowNo === null ? 'nowhere' : 'window',
                ago: clockOf(secondsSince(one.missedAt, now)),
              })}
            </span>
            <Button
              data-testid={`reinstate-${one.number}`}
              data-autofocus={index === 0 || undefined}
              aria-label={t('missed.reinstateNumber', { number: one.number })}
              disabled={!one.canReinstate}
              title={one.canReinstate ? undefined : t('missed.cannot')}
              onClick={() => onReinstate(one.ticketId)}
            >
              {t('missed.reinstate')}
            </Button>
          </div>
        ))}
      </div>
    </Dialog>
  )
}
