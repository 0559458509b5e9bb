import { LANES, type TransferTarget, type WindowView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { ChoiceDialog } from './ChoiceDialog.tsx'
import classes from './Dialog.module.css'
import { laneRefusal, targetWindows } from './transfer.ts'

interface TransferDialogProps {
  readonly view: WindowView
  readonly onClose: () => void
  readonly onTransfer: (to: TransferTarget) => void
}

/** Where the current number goes: a lane, or one of the open windows; number and turn stay. */
export function TransferDialog({ view, onClose, onTransfer }: TransferDialogProps) {
  const t = useTexts('window')
  const choices = LANES.map((lane) => {
    const refusal = laneRefusal(view, lane)
    return {
      key: lane,
      label: t(`lanes.${lane}`),
      refusal: refusal && t(`transfer.${refusal}`),
      onChoose: () => onTransfer({ lane }),
    }
  })
  const targets = targetWindows(view)
  return (
    <ChoiceDialog
      title={t('transfer.title', { number: view.current?.ticket.number })}
      choices={choices}
      onClose={onClose}
    >
      <h3 className={classes.heading}>{targets.length > 0 ? t('transfer.windows') : t('transfer.noWindows')}</h3>
      <div className={classes.windows}>
        {targets.map(({ windowNo }) => (
          <button
            key={windowNo}
            type='button'
            className={classes.choice}
            data-testid={`transfer-window-${windowNo}`}
            aria-label={t('units.windowNo', { windowNo })}
            onClick={() => onTransfer({ windowNo })}
          >
            {windowNo}
          </button>
        ))}
      </div>
    </ChoiceDialog>
  )
}
