import { Button } from '@mantine/core'
import type { WindowView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import classes from './Head.module.css'
import { SoundButton } from './SoundButton.tsx'

interface WindowHeadProps {
  readonly view: WindowView
  readonly onLeave: () => void
}

/** Which window this is, how many it served today, and the way to another one while it is closed. */
export function WindowHead({ view, onLeave }: WindowHeadProps) {
  const t = useTexts('window')
  const { windowNo, zone, state } = view.window
  return (
    <>
      <p className={classes.window}>
        <strong>{t('units.windowNo', { windowNo })}</strong>
        <span>{t(`zones.${zone}`)}</span>
      </p>
      <p className={classes.day} data-open={view.isOpen}>
        <strong>{t(view.isOpen ? 'hall.open' : 'hall.closed')}</strong>
        <span>{t('head.businessDay', { day: view.businessDay ?? t('head.noDay') })}</span>
      </p>
      <p className={classes.count}>
        <strong>{view.servedToday}</strong>
        <span>{t('head.servedToday')}</span>
      </p>
      <SoundButton />
      <Button
        variant='white'
        size='sm'
        data-testid='leave-window'
        disabled={state !== 'closed'}
        title={state === 'closed' ? undefined : t('head.closeFirst')}
        onClick={onLeave}
      >
        {t('head.otherWindow')}
      </Button>
    </>
  )
}
