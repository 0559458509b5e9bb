import type { ReactNode } from 'react'
import styles from './BigButton.module.css'
import { Icon, type IconName } from './Icon.tsx'

interface BigButtonProps {
  readonly label: ReactNode
  /** A second, smaller line. */
  readonly hint?: ReactNode
  readonly icon?: IconName
  /** `hero` is the thing to do on a screen, `other` its equal choice; `main` goes on, `plain` offers, `quiet` stands aside. */
  readonly look: 'hero' | 'other' | 'main' | 'plain' | 'quiet'
  readonly isDisabled?: boolean
  readonly isBusy?: boolean
  /** A switch tells whether it is on. */
  readonly isPressed?: boolean
  readonly testId?: string
  readonly onPress: () => void
}

/** The kiosk's one button: at least 15 mm, with words. */
export function BigButton({ label, hint, icon, look, isDisabled, isBusy, isPressed, testId, onPress }: BigButtonProps) {
  return (
    <button
      type='button'
      className={styles.button}
      data-look={look}
      data-busy={isBusy}
      data-testid={testId}
      aria-busy={isBusy}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      <span className={styles.words}>
        <span>{label}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </button>
  )
}
