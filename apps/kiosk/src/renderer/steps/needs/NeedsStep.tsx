import { NEEDS } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { useVisit } from '../../hooks/visit-context.ts'
import { BigButton } from '../../parts/BigButton.tsx'
import { Note } from '../../parts/Note.tsx'
import { StepFrame } from '../../parts/StepFrame.tsx'
import styles from './NeedsStep.module.css'

/** The declaration for the green channel; the window checks it, and nobody is told which it was (R14). */
export function NeedsStep() {
  const t = useTexts('kiosk')
  const [{ need: chosen }, tell] = useVisit()
  const info = (
    <>
      <Note tone='quiet'>{t('needs.hint')}</Note>
      <Note tone='quiet' icon='heart'>
        {t('needs.privacy')}
      </Note>
    </>
  )
  return (
    <StepFrame title={t('needs.title')} info={info}>
      <div className={styles.needs}>
        {NEEDS.map((need) => (
          <BigButton
            key={need}
            look='plain'
            label={t(`needs.${need}`)}
            isPressed={need === chosen}
            testId={`kiosk-need-${need}`}
            onPress={() => tell({ type: 'need-chosen', need })}
          />
        ))}
        <BigButton
          look='quiet'
          label={t('needs.none')}
          testId='kiosk-need-none'
          onPress={() => tell({ type: 'need-chosen', need: null })}
        />
      </div>
    </StepFrame>
  )
}
