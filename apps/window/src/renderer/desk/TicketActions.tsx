import { Button } from '@mantine/core'
import { type ScreenPress, usePress } from '@one-window/client'
import type { BodyOf, CommandName, TicketsFound } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import { AskTwice } from '../parts/AskTwice.tsx'
import classes from './Desk.module.css'
import { choicesFor } from './ticket-actions.ts'

interface TicketActionsProps {
  readonly found: TicketsFound['tickets'][number]
  readonly onChanged: () => void
}

/** Back into the queue, green channel, cancel: cancelling is asked once more. */
export function TicketActions({ found, onChanged }: TicketActionsProps) {
  const t = useTexts('window')
  const reinstate = usePress('ticket.reinstate')
  const cancel = usePress('ticket.cancel')
  const grant = usePress('ticket.grant-grounds')
  const withdraw = usePress('ticket.withdraw-grounds')
  const { canReinstate, canCancel, canGrantGreen, canWithdrawGreen } = choicesFor(found)
  const { id: ticketId, number } = found.ticket
  const green = { ticketId, grounds: 'green' as const }
  async function give<Name extends CommandName>(press: ScreenPress<Name>, body: BodyOf<Name>) {
    await press.press(body)
    onChanged()
  }
  return (
    <>
      <div className={classes.actions}>
        {canReinstate && (
          <Button data-testid='find-reinstate' onClick={() => void give(reinstate, { ticketId })}>
            {t('find.reinstate')}
          </Button>
        )}
        {canGrantGreen && (
          <Button variant='light' data-testid='find-grant' onClick={() => void give(grant, green)}>
            {t('find.grant')}
          </Button>
        )}
        {canWithdrawGreen && (
          <Button variant='light' data-testid='find-withdraw' onClick={() => void give(withdraw, green)}>
            {t('find.withdraw')}
          </Button>
        )}
        {canCancel && (
          <AskTwice
            testId='find-cancel'
            label={t('find.cancel')}
            question={t('find.cancelQuestion', { number })}
            confirm={t('find.cancelConfirm')}
            onConfirm={() => void give(cancel, { ticketId })}
          />
        )}
      </div>
      <ProblemNote problem={reinstate.problem ?? cancel.problem ?? grant.problem ?? withdraw.problem} />
    </>
  )
}
