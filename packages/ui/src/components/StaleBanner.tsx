import { ageText } from '../format.ts'
import { useTexts } from '../texts.ts'
import './StaleBanner.css'

interface StaleBannerProps {
  readonly isStale: boolean
  readonly ageMs: number | null
  /** In both languages at once, where nobody can switch. */
  readonly isBilingual?: boolean
}

/** Says plainly that the screen is old, and how old; nothing while it is fresh. */
export function StaleBanner({ isStale, ageMs, isBilingual = false }: StaleBannerProps) {
  const t = useTexts('shared')
  const en = useTexts('shared', 'en')
  if (!isStale || ageMs === null) return null
  return (
    <div className='stale-banner' role='alert'>
      <span>{t('connection.stale', { age: ageText(t, ageMs) })}</span>
      {isBilingual && <span lang='en'>{en('connection.stale', { age: ageText(en, ageMs) })}</span>}
    </div>
  )
}
