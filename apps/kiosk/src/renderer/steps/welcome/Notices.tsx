import type { KioskView } from '@one-window/protocol'
import { useLanguage, useTexts } from '@one-window/ui'
import styles from './Notices.module.css'

/** The hall's notices, in the chosen language where they have one. */
export function Notices({ notices }: Pick<KioskView, 'notices'>) {
  const t = useTexts('kiosk')
  const [language] = useLanguage()
  if (notices.length === 0) return null
  return (
    // A list that overflows is scrolled by keyboard too.
    <section className={styles.notices} aria-label={t('hall.notices')}>
      <h3>{t('hall.notices')}</h3>
      <ul>
        {notices.map(({ noticeId, zh, en }) => (
          <li key={noticeId} lang={language === 'en' && en !== null ? 'en' : 'zh-CN'}>
            {language === 'en' ? (en ?? zh) : zh}
          </li>
        ))}
      </ul>
    </section>
  )
}
