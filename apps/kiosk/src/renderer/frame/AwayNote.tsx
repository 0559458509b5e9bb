import { useTexts } from '@one-window/ui'
import { Icon } from '../parts/Icon.tsx'
import styles from '../parts/Note.module.css'

/** Says plainly that the server is away; the region stands always, so that screen readers hear the change. */
export function AwayNote({ isAway }: { isAway: boolean }) {
  const t = useTexts('kiosk')
  return (
    <div role='status'>
      {isAway && (
        <p className={styles.away} data-testid='kiosk-away'>
          <Icon name='warning' />
          {t('away')}
        </p>
      )}
    </div>
  )
}
