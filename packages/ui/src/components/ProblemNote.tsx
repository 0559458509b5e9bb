import { Alert, Text } from '@mantine/core'
import { type ShownProblem, useProblemText, useTexts } from '../texts.ts'

interface ProblemNoteProps {
  readonly problem: ShownProblem | null
  readonly onClose?: () => void
  readonly size?: 'md' | 'lg' | 'xl'
}

/** A "no" in the person's language; read out by screen readers at once, nothing while there is none. */
export function ProblemNote({ problem, onClose, size = 'lg' }: ProblemNoteProps) {
  const t = useTexts('shared')
  const textOf = useProblemText()
  if (!problem) return null
  const closing = onClose ? { withCloseButton: true, onClose, closeButtonLabel: t('problem.close') } : {}
  return (
    <Alert color='red' variant='light' role='alert' {...closing}>
      <Text size={size} fw={500} c='red.9'>
        {textOf(problem)}
      </Text>
    </Alert>
  )
}
