import { Button } from '@mantine/core'
import { usePress } from '@one-window/client'
import { ProblemNote, useTexts } from '@one-window/ui'

/** Sends a number that waits for one window back to its lane (R12). */
export function SendBackButton({ ticketId }: { readonly ticketId: string }) {
  const t = useTexts('window')
  const { press, isPending, problem } = usePress('ticket.send-back')
  return (
    <>
      <Button variant='default' size='compact-md' ml='sm' disabled={isPending} onClick={() => void press({ ticketId })}>
        {t('alerts.sendBack')}
      </Button>
      <ProblemNote problem={problem} />
    </>
  )
}
