import { SegmentedControl } from '@mantine/core'
import { LANGUAGES, type Language } from '@one-window/protocol'
import { useLanguage, useTexts } from '../texts.ts'

interface LanguageSwitchProps {
  readonly size?: 'sm' | 'md' | 'lg' | 'xl'
  readonly onChange?: (language: Language) => void
}

/** Chinese or English, at any step; each language is named in itself. */
export function LanguageSwitch({ size = 'lg', onChange }: LanguageSwitchProps) {
  const t = useTexts('shared')
  const [language, choose] = useLanguage()
  return (
    <SegmentedControl
      aria-label={t('language.choose')}
      size={size}
      value={language}
      data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      onChange={(value) => {
        choose(value)
        onChange?.(value)
      }}
    />
  )
}
