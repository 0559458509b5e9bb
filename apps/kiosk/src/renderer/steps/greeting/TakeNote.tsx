import { useProblemText, useTexts } from '@one-window/ui'
import type { Take } from '../../hooks/use-take.ts'
import { Note } from '../../parts/Note.tsx'

/** Why no number came; without an answer the same press is repeated by itself. */
export function TakeNote({ take: { problem, isUnanswered } }: { take: Take }) {
  const t = useTexts('kiosk')
  const textOf = useProblemText()
  return (
    <div role='alert' data-testid='kiosk-take-problem'>
      {problem && (
        <Note tone='warn' icon='warning'>
          {isUnanswered ? t('take.unanswered') : textOf(problem)}
        </Note>
      )}
    </div>
  )
}
