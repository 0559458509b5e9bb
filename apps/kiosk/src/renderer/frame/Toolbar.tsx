import { LANGUAGES } from '@one-window/protocol'
import { useLanguage, useTexts } from '@one-window/ui'
import type { Take } from '../hooks/use-take.ts'
import { useVisit } from '../hooks/visit-context.ts'
import { BigButton } from '../parts/BigButton.tsx'
import styles from './Toolbar.module.css'

/** Back, reach, text size and language: always at the lower edge, where everybody reaches it. */
export function Toolbar({ take }: { take: Take }) {
  const t = useTexts('kiosk')
  const [{ step, isLowered, isLarge }, tell] = useVisit()
  const [language, choose] = useLanguage()
  const next = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language
  // A press without an answer belongs to this person alone, so the only way out is the start.
  const goBack = () => tell({ type: take.isUnanswered ? 'finished' : 'went-back' })
  return (
    <nav className={styles.bar} aria-label={t('toolbar.label')}>
      {step !== 'welcome' && step !== 'number' && (
        <BigButton
          look='quiet'
          icon='back'
          label={t(step === 'identify' || take.isUnanswered ? 'toolbar.home' : 'toolbar.back')}
          isDisabled={take.isPending}
          testId='kiosk-back'
          onPress={goBack}
        />
      )}
      <span className={styles.gap} />
      <span className={styles.tallOnly}>
        <BigButton
          look='quiet'
          icon='lower'
          label={t('toolbar.lower')}
          isPressed={isLowered}
          testId='kiosk-lower'
          onPress={() => tell({ type: 'lowered' })}
        />
      </span>
      <BigButton
        look='quiet'
        icon='text'
        label={t('toolbar.large')}
        isPressed={isLarge}
        testId='kiosk-large'
        onPress={() => tell({ type: 'enlarged' })}
      />
      <BigButton
        look='quiet'
        icon='globe'
        label={<span lang={next === 'zh' ? 'zh-CN' : next}>{t(`language.${next}`)}</span>}
        testId='kiosk-language'
        onPress={() => choose(next)}
      />
    </nav>
  )
}
