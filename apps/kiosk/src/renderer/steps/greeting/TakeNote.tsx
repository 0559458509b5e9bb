import type { Refused } from '@one-window/client'
import { useProblemText, useTexts } from '@one-window/ui'
import type { Take } from '../../hooks/use-take.ts'
import { Note } from '../../parts/Note.tsx'

/** Why no number came; without an answer the same press is repeated by itself. */
export function TakeNote({ take: { problem, isUnanswered } }: { take: Take }) {
  const t = useTexts('kiosk')
  const textOf = useProblemText()
  const textFor = (refused: Refused): string => {
    // It was asked again by itself already; now it is the person's turn, with the same press.
    if (refused.code === 'too-fast') return t('take.tooFast')
    return isUnanswered ? t('take.unanswered') : textOf(refused)
  }
  return (
    <div role='alert' data-testid='kiosk-take-problem'>
      {problem && (
        <Note tone='warn' icon='warning'>
          {textFor(problem)}
        </Note>
      )}
    </div>
  )
}
