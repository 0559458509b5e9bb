import { ageText } from '../format.ts'
import { useTexts } from '../texts.ts'
import './StaleBanner.css'

interface StaleBannerProps {
  readonly isStale: boolean
  readonly ageMs: number | null
}

/** Says plainly that the screen is old, and how old; nothing while it is fresh. */
export function StaleBanner({ isStale, ageMs }: StaleBannerProps) {
  const t = useTexts('shared')
  if (!isStale || ageMs === null) return null
  return (
    <div className='stale-banner' role='alert'>
      {t('connection.stale', { age: ageText(t, ageMs) })}
    </div>
  )
}
