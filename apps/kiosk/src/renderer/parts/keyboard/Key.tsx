import type { PointerEvent, ReactNode } from 'react'
import styles from './Keyboard.module.css'

interface KeyProps {
  readonly id: string
  readonly label: ReactNode
  readonly isWide?: boolean
  readonly onPress: () => void
}

/** One key of the on-screen keyboard; the field keeps the focus while it is touched. */
export function Key({ id, label, isWide, onPress }: KeyProps) {
  return (
    <button
      type='button'
      className={styles.key}
      data-wide={isWide}
      data-digit={/^[0-9]$/.test(id)}
      data-testid={`kiosk-key-${id}`}
      onPointerDown={keepFocus}
      onClick={onPress}
    >
      {label}
    </button>
  )
}

function keepFocus(event: PointerEvent): void {
  event.preventDefault()
}
