import { useTexts } from '@one-window/ui'
import type { TypedReading } from '../../flow/identifier.ts'
import { Icon } from '../../parts/Icon.tsx'
import styles from './TypedFeedback.module.css'

interface TypedFeedbackProps {
  readonly id: string
  readonly reading: TypedReading
  readonly isPhone: boolean
  /** A problem stands there instead. */
  readonly isHidden: boolean
}

/** Says back how many characters stand there and what they are, so that nobody has to count. */
export function TypedFeedback({ id, reading, isPhone, isHidden }: TypedFeedbackProps) {
  const t = useTexts('kiosk')
  const { kind, count, missing, hasStrangeLetter } = reading
  const isDone = kind !== 'empty' && kind !== 'part'
  return (
    <p id={id} className={styles.feedback} data-done={isDone} role='status' hidden={isHidden}>
      {isDone && <Icon name='check' />}
      <span>
        {t(isPhone && !isDone ? 'typed.partPhone' : `typed.${kind}`, { count, missing })}
        {hasStrangeLetter && !isPhone && <strong> {t('typed.strangeLetter')}</strong>}
      </span>
    </p>
  )
}
