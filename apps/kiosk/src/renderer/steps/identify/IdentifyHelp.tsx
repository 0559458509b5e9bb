import { useTexts } from '@one-window/ui'
import { Note } from '../../parts/Note.tsx'
import styles from './IdentifyHelp.module.css'

const ACCEPTED = ['code', 'card', 'phone'] as const
const PHONE_ALONE = ['phone'] as const

/** Which numbers may be typed, with their lengths. */
export function IdentifyHelp({ isPhone }: { isPhone: boolean }) {
  const t = useTexts('kiosk')
  return (
    <>
      <ul className={styles.list}>
        {(isPhone ? PHONE_ALONE : ACCEPTED).map((kind) => (
          <li key={kind}>
            <span>{t(`identify.${kind}`)}</span>
            <span className={styles.chars}>{t(`identify.${kind}Chars`)}</span>
          </li>
        ))}
      </ul>
      <Note tone='quiet' icon='scan'>
        {t('identify.scan')}
      </Note>
    </>
  )
}
