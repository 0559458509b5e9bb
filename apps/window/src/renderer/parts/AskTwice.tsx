import { Button, Group, Text } from '@mantine/core'
import { useTexts } from '@one-window/ui'
import { useState } from 'react'
import { Dialog } from './Dialog.tsx'

interface AskTwiceProps {
  readonly testId: string
  readonly label: string
  readonly question: string
  readonly confirm: string
  readonly isDisabled?: boolean
  readonly onConfirm: () => void
}

/** A button for what cannot be taken back: it asks once more. */
export function AskTwice({ testId, label, question, confirm, isDisabled = false, onConfirm }: AskTwiceProps) {
  const t = useTexts('window')
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button variant='default' disabled={isDisabled} data-testid={testId} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog isOpen={isAsking} onClose={close} title={label}>
        <Text mb='lg'>{question}</Text>
        <Group justify='end'>
          <Button variant='default' data-autofocus onClick={close}>
            {t('dialog.keep')}
          </Button>
          <Button
            color='red.9'
            data-testid={`${testId}-confirm`}
            onClick={() => {
              close()
              onConfirm()
            }}
          >
            {confirm}
          </Button>
        </Group>
      </Dialog>
    </>
  )
}
