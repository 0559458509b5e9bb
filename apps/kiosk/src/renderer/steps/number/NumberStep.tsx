import type { KioskView, ResultOf } from '@one-window/protocol'
import { NumberPlate, useTexts } from '@one-window/ui'
import type { CSSProperties } from 'react'
import { useVisit } from '../../hooks/visit-context.ts'
import { BigButton } from '../../parts/BigButton.tsx'
import { HallNotes } from '../../parts/hall/HallNotes.tsx'
import { StepFrame } from '../../parts/StepFrame.tsx'
import { NumberFigures } from './NumberFigures.tsx'
import { NumberRules } from './NumberRules.tsx'
import styles from './NumberStep.module.css'

interface NumberStepProps {
  readonly issued: ResultOf<'ticket.issue'>
  readonly view: KioskView
}

/** The number, very large, and what one should know while waiting. */
export function NumberStep({ issued: { ticket, existing }, view }: NumberStepProps) {
  const t = useTexts('kiosk')
  const [, tell] = useVisit()
  const plate = (
    <div className={styles.plate}>
      <p className={styles.number} data-testid='kiosk-number' role='status' style={lengthOf(ticket.number)}>
        <NumberPlate number={ticket.number} />
      </p>
      <p className={styles.keep}>{t('number.keep')}</p>
    </div>
  )
  return (
    <StepFrame title={t(existing ? 'number.still' : 'number.title')} info={plate} leads='info'>
      <NumberFigures ticket={ticket} />
      <HallNotes view={view} />
      <NumberRules view={view} ticket={ticket} />
      <BigButton look='main' label={t('number.done')} testId='kiosk-done' onPress={() => tell({ type: 'finished' })} />
    </StepFrame>
  )
}

/** Four digits after 999 need smaller figures. */
function lengthOf(number: string): CSSProperties {
  return { '--chars': number.length } as CSSProperties
}
