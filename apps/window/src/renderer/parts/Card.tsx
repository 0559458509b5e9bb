import type { ReactNode } from 'react'
import classes from './Card.module.css'

interface CardProps {
  readonly title: string
  readonly children: ReactNode
}

/** A titled part of a page. */
export function Card({ title, children }: CardProps) {
  return (
    <section className={classes.card} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
