import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './StepFrame.module.css'

interface StepFrameProps {
  readonly title: ReactNode
  /** What is read; it stands above (or left of) what is touched. */
  readonly info?: ReactNode
  /** False where a field takes the focus itself. */
  readonly focusesTitle?: boolean
  /** What large text shows first, under the title: what is touched, unless what is read is the point of the step. */
  readonly leads?: 'info' | 'controls'
  /** True where a list inside takes all the height that is left. */
  readonly fills?: boolean
  readonly children: ReactNode
}

/** One step: words first, controls in reach. The title takes the focus, so that screen readers begin there. */
export function StepFrame({ title, info, focusesTitle = true, leads = 'controls', fills, children }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    if (focusesTitle) heading.current?.focus()
  }, [focusesTitle])
  return (
    <section className={styles.frame} data-fills={fills} data-leads={leads} aria-labelledby={id}>
      <div className={styles.info}>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {info}
      </div>
      <div className={styles.controls}>{children}</div>
    </section>
  )
}
