import { usePress } from '@one-window/client'
import type { Alert } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import { AskTwice } from '../parts/AskTwice.tsx'
import { useStaff } from '../staff/staff.ts'

interface ConfirmClockProps {
  readonly alert: Extract<Alert, { code: 'clock.doubted' }>
  /** The time that the hall would take, in words. */
  readonly clockTime: string
}

/** The administrator's word that the server's clock is right (R15b); others see only that it was given. */
export function ConfirmClock({ alert, clockTime }: ConfirmClockProps) {
  const t = useTexts('window')
  const { roles } = useStaff()
  const confirm = usePress('clock.confirm')
  if (alert.isConfirmed) return <p data-testid='clock-confirmed'>{t('clockDoubt.confirmed')}</p>
  if (!roles.includes('admin')) return null
  const isLater = Date.parse(alert.clockTime) > Date.parse(alert.hallTime)
  return (
    <>
      <AskTwice
        testId='clock-confirm'
        label={t('clockDoubt.confirm')}
        question={t(isLater ? 'clockDoubt.laterQuestion' : 'clockDoubt.earlierQuestion', { clockTime })}
        confirm={t('clockDoubt.confirm')}
        onConfirm={() => void confirm.press({})}
      />
      <ProblemNote problem={confirm.problem} />
    </>
  )
}
