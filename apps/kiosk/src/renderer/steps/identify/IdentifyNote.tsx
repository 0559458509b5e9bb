import { useProblemText, useTexts } from '@one-window/ui'
import type { IdentifyProblem } from '../../flow/visit.ts'
import { Note } from '../../parts/Note.tsx'

/** Why the number was not taken; what was typed stays. */
export function IdentifyNote({ problem }: { problem: IdentifyProblem | null }) {
  const t = useTexts('kiosk')
  const textOf = useProblemText()
  return (
    <div role='alert' data-testid='kiosk-identify-problem'>
      {problem && (
        <Note tone='warn' icon='warning'>
          {isOwn(problem.code) ? t(`identify.problems.${problem.code}`) : textOf(problem)}
        </Note>
      )}
    </div>
  )
}

/** What the kiosk says in its own words, because it knows what comes next. */
function isOwn(code: IdentifyProblem['code']): boolean {
  return code === 'scan-unreadable' || code === 'unreachable' || code === 'incomplete'
}
