import type { TypedReading } from '@one-window/protocol'
import { type Translate, typedFaultText, useProblemText, useTexts } from '@one-window/ui'
import type { IdentifyProblem } from '../../flow/visit.ts'
import { Note } from '../../parts/Note.tsx'

interface IdentifyNoteProps {
  readonly problem: IdentifyProblem | null
  readonly reading: TypedReading
}

/** Why the number was not taken; what was typed stays. */
export function IdentifyNote({ problem, reading }: IdentifyNoteProps) {
  const t = useTexts('kiosk')
  const textOf = useProblemText()
  return (
    <div role='alert' data-testid='kiosk-identify-problem'>
      {problem && (
        <Note tone='warn' icon='warning'>
          {ownText(t, problem, reading) ?? textOf(problem)}
        </Note>
      )}
    </div>
  )
}

/** What the kiosk says in its own words, because it knows what is wrong or what comes next. */
function ownText(t: Translate, { code }: IdentifyProblem, reading: TypedReading): string | null {
  if (code === 'incomplete') return typedFaultText(t, reading) ?? t('identify.problems.incomplete')
  return code === 'scan-unreadable' || code === 'unreachable' ? t(`identify.problems.${code}`) : null
}
