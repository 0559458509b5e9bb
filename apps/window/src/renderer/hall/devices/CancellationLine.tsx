import { Button } from '@mantine/core'
import { useNow, usePress } from '@one-window/client'
import type { Cancellation } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import { clockOf } from '../../parts/times.ts'
import classes from './Devices.module.css'
import { idTailOf } from './id-tail.ts'

const SECOND_MS = 1_000

/** Numbers that were cancelled together: how far it is, and for five minutes the way back. */
export function CancellationLine({ cancellation }: { readonly cancellation: Cancellation }) {
  const t = useTexts('window')
  const now = useNow(SECOND_MS)
  const { press, isPending, problem, clear } = usePress('ticket.restore-many')
  const { undoId, deviceId, count, done, undoUntil, isUndone, isRunning } = cancellation
  const leftSeconds = Math.floor((Date.parse(undoUntil) - now) / SECOND_MS)
  const word = isUndone ? (isRunning ? 'restoring' : 'restored') : isRunning ? 'running' : 'done'
  if (leftSeconds < 0 && !isRunning) return null
  return (
    <section className={classes.cancellation} data-testid={`cancellation-${word}`} aria-label={t('cancelMany.line')}>
      <p role='status'>{t(`cancelMany.is.${word}`, { count, done, idTail: idTailOf(deviceId) })}</p>
      {!isUndone && leftSeconds >= 0 && (
        <Button
          variant='default'
          loading={isPending}
          data-testid='cancel-many-undo'
          onClick={() => void press({ undoId })}
        >
          {t('cancelMany.undo', { left: clockOf(leftSeconds) })}
        </Button>
      )}
      <ProblemNote problem={problem} onClose={clear} />
    </section>
  )
}
