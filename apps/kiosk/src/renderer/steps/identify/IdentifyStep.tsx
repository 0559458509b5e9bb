import { useTexts } from '@one-window/ui'
import { useId } from 'react'
import { CODE_ROWS, PHONE_ROWS } from '../../flow/keyboard-rows.ts'
import { readingOf } from '../../flow/reading.ts'
import { useVisit } from '../../hooks/visit-context.ts'
import { BigButton } from '../../parts/BigButton.tsx'
import { Keyboard } from '../../parts/keyboard/Keyboard.tsx'
import { StepFrame } from '../../parts/StepFrame.tsx'
import { WayButtons } from '../../parts/WayButtons.tsx'
import { CodeField } from './CodeField.tsx'
import { IdentifyHelp } from './IdentifyHelp.tsx'
import { IdentifyNote } from './IdentifyNote.tsx'
import styles from './IdentifyStep.module.css'
import { TypedFeedback } from './TypedFeedback.tsx'

/** Asks who it is: one field for every kind of number, keys to touch, and ways around it. */
export function IdentifyStep() {
  const t = useTexts('kiosk')
  const feedbackId = useId()
  const [{ typed, isPhone, asking, problem }, tell] = useVisit()
  const reading = readingOf({ typed, isPhone })
  const info = (
    <>
      <IdentifyHelp isPhone={isPhone} />
      <WayButtons look='quiet' at='identify' />
    </>
  )
  return (
    <StepFrame title={t(isPhone ? 'identify.titlePhone' : 'identify.title')} info={info} focusesTitle={false}>
      <CodeField
        key={isPhone ? 'phone' : 'code'}
        typed={typed}
        isPhone={isPhone}
        describedBy={feedbackId}
        isInvalid={reading.fault !== null || (problem !== null && problem.code !== 'unreachable')}
        wrongAt={reading.wrongAt}
        onTyped={(text) => tell({ type: 'typed', text })}
        onEnter={() => tell({ type: 'submitted' })}
      />
      <div className={styles.said}>
        <TypedFeedback id={feedbackId} reading={reading} isPhone={isPhone} isHidden={problem !== null} />
        <IdentifyNote problem={problem} reading={reading} />
      </div>
      <Keyboard
        label={t('keyboard.label')}
        rows={isPhone ? PHONE_ROWS : CODE_ROWS}
        onKey={(text) => tell({ type: 'key-pressed', text })}
        onErase={() => tell({ type: 'erased' })}
        onClear={() => tell({ type: 'cleared' })}
      />
      <BigButton
        look='main'
        label={t(asking === null ? 'identify.ok' : 'identify.asking')}
        isBusy={asking !== null}
        testId='kiosk-identify-ok'
        onPress={() => tell({ type: 'submitted' })}
      />
    </StepFrame>
  )
}
