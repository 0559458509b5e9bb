import { Button, Group, SegmentedControl } from '@mantine/core'
import { useAsk, useNow, usePress } from '@one-window/client'
import { ProblemNote, useTexts } from '@one-window/ui'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../../parts/Dialog.tsx'
import { CancellableNote } from './CancellableNote.tsx'
import classes from './Devices.module.css'
import { ReasonField } from './ReasonField.tsx'

interface CancelManyDialogProps {
  readonly deviceId: string
  readonly name: string
  readonly onClose: () => void
}

const OFTEN = { everyMs: 3_000 }
const MINUTE_MS = 60_000
/** How far back it goes: of today's numbers only, so that a day is all of them. */
const SINCE_MINUTES = ['5', '15', '60', '1440'] as const

/** Cancels what a device has issued: since when, how many people that are, and why; they are named before it is done. */
export function CancelManyDialog({ deviceId, name, onClose }: CancelManyDialogProps) {
  const t = useTexts('window')
  const [openedAt] = useState(useNow(MINUTE_MS))
  const [minutes, setMinutes] = useState<string>(SINCE_MINUTES[1])
  const [reason, setReason] = useState('')
  const since = new Date(openedAt - Number(minutes) * MINUTE_MS).toISOString()
  const { answer, problem: unknown, askAgain } = useAsk('ticket.cancellable', { deviceId, since }, OFTEN)
  const { press, isPending, problem, clear } = usePress('ticket.cancel-many')
  const count = answer?.count ?? 0
  const isWhole = count > 0 && reason.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole) return
    const outcome = await press({ deviceId, since, reason: reason.trim(), expect: count })
    if (outcome?.ok) onClose()
    else askAgain()
  }
  return (
    <Dialog onClose={onClose} title={t('cancelMany.title', { name })}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <h3 className={classes.heading}>{t('cancelMany.since')}</h3>
        <SegmentedControl
          fullWidth
          size='md'
          aria-label={t('cancelMany.since')}
          value={minutes}
          onChange={setMinutes}
          data={SINCE_MINUTES.map((value) => ({ value, label: t(`cancelMany.minutes.${value}`) }))}
        />
        <CancellableNote cancellable={answer} />
        <ReasonField reason={reason} onReason={setReason} />
        <ProblemNote problem={problem ?? unknown} onClose={clear} />
        <Group justify='end'>
          <Button variant='default' size='md' onClick={onClose}>
            {t('dialog.keep')}
          </Button>
          <Button
            type='submit'
            size='md'
            color='red.9'
            disabled={!isWhole}
            loading={isPending}
            data-testid='cancel-many-submit'
          >
            {t('cancelMany.submit', { count })}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
