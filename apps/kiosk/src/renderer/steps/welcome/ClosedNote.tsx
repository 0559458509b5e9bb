import { useNow } from '@one-window/client'
import type { KioskView } from '@one-window/protocol'
import { clockTime, longDate, useLanguage, useTexts } from '@one-window/ui'
import styles from './ClosedNote.module.css'

/** The hall issues no numbers now, and when it does again (R15). */
export function ClosedNote({ view: { opensAt, timeZone } }: { view: KioskView }) {
  const t = useTexts('kiosk')
  const [language] = useLanguage()
  const today = longDate(useNow(60_000), timeZone, language)
  const opensMs = opensAt === null ? null : Date.parse(opensAt)
  const date = opensMs === null ? null : longDate(opensMs, timeZone, language)
  return (
    <div className={styles.closed} data-testid='kiosk-closed'>
      <p className={styles.words}>{t('welcome.closed')}</p>
      {opensMs !== null && (
        <p>
          {date !== today && <span>{date} </span>}
          {t('welcome.opensAt', { time: clockTime(opensMs, timeZone) })}
        </p>
      )}
      <p>{t('welcome.closedHint')}</p>
    </div>
  )
}
