import type { ReactNode } from 'react'
import './GatePage.css'

/** The page that stands before a screen: a light card on the hall's blue, the same on every device. */
export function GatePage({ children }: { children: ReactNode }) {
  return (
    <main className='gate-page'>
      <div className='gate-page-card'>{children}</div>
    </main>
  )
}
