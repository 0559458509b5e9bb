import type { Cancellable } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import classes from './Devices.module.css'

/** How many people it is about, before anything is done, and who stays. */
export function CancellableNote({ cancellable }: { readonly cancellable: Cancellable | null }) {
  const t = useTexts('window')
  if (!cancellable) return <p className={classes.count}>{t('cancelMany.counting')}</p>
  const { count, staying, firstNumber, lastNumber } = cancellable
  return (
    <div className={classes.named} data-testid='cancel-many-count' data-count={count} aria-live='polite'>
      <p className={classes.count}>{count === 0 ? t('cancelMany.nobody') : t('cancelMany.count', { count })}</p>
      {count > 0 && <p>{t('cancelMany.numbers', { first: firstNumber, last: lastNumber })}</p>}
      {staying > 0 && <p>{t('cancelMany.staying', { count: staying })}</p>}
      {count > 0 && <p className={classes.quiet}>{t('cancelMany.undoable')}</p>}
    </div>
  )
}
