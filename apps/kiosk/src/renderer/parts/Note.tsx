import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Note.module.css'

interface NoteProps {
  /** `quiet` informs, `warn` asks for attention, `good` confirms. */
  readonly tone: 'quiet' | 'warn' | 'good'
  readonly icon?: IconName
  readonly children: ReactNode
}

/** One remark with its sign: never by colour alone. */
export function Note({ tone, icon = 'info', children }: NoteProps) {
  return (
    <p className={styles.note} data-tone={tone}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}
