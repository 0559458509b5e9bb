import { isSendable, type TypedReading } from '@one-window/protocol'
import { typedFaultText, useTexts } from '@one-window/ui'
import { Icon } from '../../parts/Icon.tsx'
import styles from './TypedFeedback.module.css'

interface TypedFeedbackProps {
  readonly id: string
  readonly reading: TypedReading
  readonly isPhone: boolean
  /** A problem stands there instead. */
  readonly isHidden: boolean
}

/** Says back what was typed so far: how many characters, what they are, or what of them is wrong. */
export function TypedFeedback({ id, reading, isPhone, isHidden }: TypedFeedbackProps) {
  const t = useTexts('kiosk')
  const { kind, count, missing, fault } = reading
  const isDone = isSendable(reading)
  const look = fault ? 'false' : isDone ? 'done' : 'part'
  return (
    <p id={id} className={styles.feedback} data-look={look} data-testid='kiosk-typed' role='status' hidden={isHidden}>
      {isDone && <Icon name='check' />}
      {fault && <Icon name='warning' />}
      <span>
        {fault
          ? typedFaultText(t, reading)
          : t(isPhone && !isDone ? 'typed.partPhone' : `typed.${kind}`, { count, missing })}
      </span>
    </p>
  )
}
