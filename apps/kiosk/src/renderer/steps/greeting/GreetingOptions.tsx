import { useTexts } from '@one-window/ui'
import { useVisit } from '../../hooks/visit-context.ts'
import { BigButton } from '../../parts/BigButton.tsx'
import styles from './GreetingOptions.module.css'

interface GreetingOptionsProps {
  readonly isDisabled: boolean
  /** Asking again only adds matters (R1). */
  readonly hasLiveTicket: boolean
}

/** What one may add before taking the number: matters, and discreetly the green channel. */
export function GreetingOptions({ isDisabled, hasLiveTicket }: GreetingOptionsProps) {
  const t = useTexts('kiosk')
  const [{ matters, need }, tell] = useVisit()
  return (
    <div className={styles.options}>
      <p className={styles.label}>{t(hasLiveTicket ? 'options.labelLive' : 'options.label')}</p>
      <BigButton
        look='quiet'
        icon='list'
        label={matters.length === 0 ? t('options.matters') : t('options.mattersChosen', { count: matters.length })}
        isDisabled={isDisabled}
        testId='kiosk-matters'
        onPress={() => tell({ type: 'matters-opened' })}
      />
      {!hasLiveTicket && (
        <BigButton
          look='quiet'
          icon='heart'
          label={t(need === null ? 'options.needs' : 'options.needChosen')}
          isDisabled={isDisabled}
          testId='kiosk-needs'
          onPress={() => tell({ type: 'needs-opened' })}
        />
      )}
    </div>
  )
}
