import { Alert } from '@mantine/core'
import { type ShownProblem, useProblemText, useTexts } from '../texts.ts'

interface ProblemNoteProps {
  readonly problem: ShownProblem | null
  readonly onClose?: () => void
}

/** A "no" in the person's language; read out by screen readers at once, nothing while there is none. */
export function ProblemNote({ problem, onClose }: ProblemNoteProps) {
  const t = useTexts('shared')
  const textOf = useProblemText()
  if (!problem) return null
  const closing = onClose ? { withCloseButton: true, onClose, closeButtonLabel: t('problem.close') } : {}
  return (
    <Alert color='red' variant='light' role='alert' {...closing}>
      {textOf(problem)}
    </Alert>
  )
}
