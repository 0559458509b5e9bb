import type { ReactNode } from 'react'
import styles from './Figure.module.css'

interface FigureProps {
  readonly label: string
  readonly children: ReactNode
}

/** One figure of a `<dl>` with what it counts. */
export function Figure({ label, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
