import type { Refused } from '@one-window/client'
import type { WindowView } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import { hintOf } from './hint.ts'
import classes from './PadNote.module.css'

interface PadNoteProps {
  readonly view: WindowView
  readonly problem: Refused | null
  readonly isArrival: boolean
  /** A press is under way; it is mentioned only when that lasts. */
  readonly isPending: boolean
  readonly onClear: () => void
}

/** One kept place beside the keys: the last "no", else what to do now. */
export function PadNote({ view, problem, isArrival, isPending, onClear }: PadNoteProps) {
  const t = useTexts('window')
  const hint = hintOf(view, isArrival)
  return (
    <div className={classes.note} data-testid='pad-note'>
      {problem ? (
        <ProblemNote problem={problem} onClose={onClear} />
      ) : (
        <p className={classes.hint} role='status' data-hint={hint}>
          {t(`hints.${hint}`, { number: view.current?.ticket.number ?? '' })}
        </p>
      )}
      {isPending && (
        <p className={classes.sending} role='status'>
          {t('hints.sending')}
        </p>
      )}
    </div>
  )
}
