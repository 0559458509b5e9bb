import type { WindowState } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import classes from './Take.module.css'

interface WindowTileProps {
  readonly windowNo: number
  readonly state: WindowState
  readonly number: string | null
  readonly onTake: (windowNo: number) => void
}

/** One window of the hall: free to take while it is closed. */
export function WindowTile({ windowNo, state, number, onTake }: WindowTileProps) {
  const t = useTexts('window')
  const isFree = state === 'closed'
  return (
    <button
      type='button'
      className={classes.tile}
      data-testid={`take-window-${windowNo}`}
      aria-disabled={!isFree}
      aria-description={`${t('units.windowNo', { windowNo })} ${t(isFree ? 'take.free' : 'take.taken')}`}
      title={isFree ? undefined : t('take.taken')}
      onClick={isFree ? () => onTake(windowNo) : undefined}
    >
      <span className={classes.no}>{windowNo}</span>
      <span>{isFree ? t('take.free') : [t(`windowStates.${state}`), number].filter(Boolean).join(' ')}</span>
    </button>
  )
}
