import { useTexts } from '@one-window/ui'
import styles from './WelcomeGuide.module.css'

const PLACES = ['first', 'second', 'third'] as const

/** The whole visit in three pictures of words, for who comes the first time. */
export function WelcomeGuide() {
  const t = useTexts('kiosk')
  return (
    <ol className={styles.guide} aria-label={t('guide.label')}>
      {PLACES.map((place, at) => (
        <li key={place}>
          <span className={styles.no} aria-hidden='true'>
            {at + 1}
          </span>
          <span>{t(`guide.${place}`)}</span>
        </li>
      ))}
    </ol>
  )
}
