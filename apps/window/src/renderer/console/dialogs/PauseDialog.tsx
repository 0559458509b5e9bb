import { type BodyOf, PAUSE_REASONS } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { ChoiceDialog } from './ChoiceDialog.tsx'
import classes from './Dialog.module.css'

type Pause = Omit<BodyOf<'window.pause'>, 'windowNo'>

interface PauseDialogProps {
  readonly onClose: () => void
  readonly onPause: (pause: Pause) => void
}

/** Whoever is only away for a moment keeps those who wait for this window alone, and tutoring its tutor (R12, R13). */
const FOR_A_MOMENT: Pause = { reason: 'errand', short: true }

/** Why the window pauses, or that it does for a moment only. */
export function PauseDialog({ onClose, onPause }: PauseDialogProps) {
  const t = useTexts('window')
  const reasons = PAUSE_REASONS.map((reason) => ({
    key: reason,
    label: t(`pauseReasons.${reason}`),
    onChoose: () => onPause({ reason }),
  }))
  const moment = { key: 'moment', label: t('pause.moment'), onChoose: () => onPause(FOR_A_MOMENT) }
  return (
    <ChoiceDialog title={t('pause.title')} choices={[...reasons, moment]} onClose={onClose}>
      <p className={classes.note}>{t('pause.momentNote')}</p>
    </ChoiceDialog>
  )
}
