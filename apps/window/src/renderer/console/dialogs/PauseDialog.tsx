import { PAUSE_REASONS, type PauseReason } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { ChoiceDialog } from './ChoiceDialog.tsx'

interface PauseDialogProps {
  readonly onClose: () => void
  readonly onPause: (reason: PauseReason) => void
}

/** Why the window pauses. */
export function PauseDialog({ onClose, onPause }: PauseDialogProps) {
  const t = useTexts('window')
  const choices = PAUSE_REASONS.map((reason) => ({
    key: reason,
    label: t(`pauseReasons.${reason}`),
    onChoose: () => onPause(reason),
  }))
  return <ChoiceDialog title={t('pause.title')} choices={choices} onClose={onClose} />
}
