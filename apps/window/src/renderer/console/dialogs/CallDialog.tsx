import { Button, Chip, TextInput } from '@mantine/core'
import type { WindowView } from '@one-window/protocol'
import { LIMITS } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../../parts/Dialog.tsx'
import { everybodyWaiting } from '../waiting/waiting.ts'
import classes from './Dialog.module.css'

interface CallDialogProps {
  readonly view: WindowView
  /** The number that was chosen in the list of those who wait. */
  readonly chosenId: string | null
  readonly onClose: () => void
  readonly onCall: (ticketId: string, reason: string) => void
}

const REASONS = ['unwell', 'child', 'agreed', 'error'] as const

/** A call out of turn: who, and why; it is journaled (R4). */
export function CallDialog({ view, chosenId, onClose, onCall }: CallDialogProps) {
  const t = useTexts('window')
  const [ticketId, setTicketId] = useState(chosenId ?? '')
  const [reason, setReason] = useState('')
  const waiting = everybodyWaiting(view)
  const isWhole = ticketId !== '' && reason.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) onCall(ticketId, reason.trim())
  }
  return (
    <Dialog onClose={onClose} title={t('call.title')}>
      <form onSubmit={submit}>
        <p className={classes.rowText}>{t('call.explanation')}</p>
        <h3 className={classes.heading}>{t('call.who')}</h3>
        <Chip.Group value={ticketId} onChange={(value) => setTicketId(String(value))}>
          <div className={classes.chips}>
            {waiting.map((one, index) => (
              <Chip
                key={one.ticketId}
                value={one.ticketId}
                data-autofocus={(chosenId === null && index === 0) || undefined}
              >
                {one.number}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        <h3 className={classes.heading}>{t('call.why')}</h3>
        <div className={classes.chips}>
          {REASONS.map((word) => (
            <Button key={word} variant='default' size='xs' onClick={() => setReason(t(`call.reasons.${word}`))}>
              {t(`call.reasons.${word}`)}
            </Button>
          ))}
        </div>
        <TextInput
          mt='sm'
          aria-label={t('call.why')}
          data-testid='call-reason'
          data-autofocus={chosenId !== null || undefined}
          maxLength={LIMITS.reasonCharsMax}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button mt='md' type='submit' size='md' fullWidth disabled={!isWhole} data-testid='call-submit'>
          {t('call.submit')}
        </Button>
      </form>
    </Dialog>
  )
}
