import { useLanguage, useTexts } from '@one-window/ui'
import { useVisit } from '../../hooks/visit-context.ts'
import { BigButton } from '../../parts/BigButton.tsx'

/** Begins a visit; in both languages, because nobody has chosen one yet. */
export function StartButton() {
  const t = useTexts('kiosk')
  const [language] = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  const inOther = useTexts('kiosk', other)
  const [, tell] = useVisit()
  return (
    <BigButton
      look='hero'
      label={t('welcome.start')}
      hint={<span lang={other === 'zh' ? 'zh-CN' : other}>{inOther('welcome.start')}</span>}
      testId='kiosk-start'
      onPress={() => tell({ type: 'started' })}
    />
  )
}
