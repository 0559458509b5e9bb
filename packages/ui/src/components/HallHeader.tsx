import type { ReactNode } from 'react'
import { clockTime, longDate } from '../format.ts'
import { useLanguage, useTexts } from '../texts.ts'
import './HallHeader.css'

interface HallHeaderProps {
  readonly hallName: { readonly zh: string; readonly en: string }
  readonly timeZone: string
  /** Milliseconds since 1970 (useNow). */
  readonly nowMs: number
  readonly dutyLeader: string | null
  /** Labels in both languages at once, where nobody can switch. */
  readonly isBilingual?: boolean
  /** What an app adds on the right, e.g. the language switch. */
  readonly children?: ReactNode
}

/** The head of every screen: the hall's name in both languages, duty leader, date and clock in the hall's time zone. */
export function HallHeader({ hallName, timeZone, nowMs, dutyLeader, isBilingual = false, children }: HallHeaderProps) {
  const t = useTexts('shared')
  const [language] = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  const inOther = useTexts('shared', other)
  return (
    <header className='hall-header'>
      <div className='hall-header-name'>
        <h1>{hallName[language]}</h1>
        <p lang={other}>{hallName[other]}</p>
      </div>
      {dutyLeader && (
        <p className='hall-header-leader'>
          <span>{isBilingual ? `${t('hall.dutyLeader')} ${inOther('hall.dutyLeader')}` : t('hall.dutyLeader')}</span>
          <strong>{dutyLeader}</strong>
        </p>
      )}
      <p className='hall-header-clock'>
        <span>{longDate(nowMs, timeZone, language)}</span>
        <time>{clockTime(nowMs, timeZone)}</time>
      </p>
      {children}
    </header>
  )
}
