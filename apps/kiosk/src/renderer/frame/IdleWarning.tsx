import { useTexts } from '@one-window/ui'
import { WARNING_SECONDS } from '../flow/idle.ts'
import { useVisit } from '../hooks/visit-context.ts'
import { BigButton } from '../parts/BigButton.tsx'
import styles from './IdleWarning.module.css'

/** Announces once, 20 s before, that the visit ends; any touch or key extends it, the button says so. */
export function IdleWarning({ secondsLeft }: { secondsLeft: number | null }) {
  const t = useTexts('kiosk')
  const [{ step }] = useVisit()
  const kind = step === 'number' ? 'number' : 'form'
  return (
    <div role='alert' className={styles.region}>
      {secondsLeft !== null && (
        <div className={styles.warning} data-testid='kiosk-idle'>
          <p>
            <strong>{t(`idle.${kind}`)}</strong>
            <span className={styles.unseen}>{t('idle.seconds', { count: WARNING_SECONDS })}</span>
          </p>
          <p className={styles.seconds} aria-hidden='true'>
            {t('idle.left', { count: secondsLeft })}
          </p>
          <BigButton look='main' label={t('idle.stay')} testId='kiosk-stay' onPress={stayed} />
        </div>
      )}
    </div>
  )
}

/** The touch itself has already extended the time. */
function stayed(): void {}
