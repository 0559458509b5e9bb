import type { Refused } from '@one-window/client'
import type { WindowView } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import type { NextAnswer } from '../commands/next-answer.ts'
import type { NextEnd } from '../keys/next-end.ts'
import { hintOf } from './hint.ts'
import classes from './PadNote.module.css'

interface PadNoteProps {
  readonly view: WindowView
  /** What Next would do to the number that is here, and what the last one did. */
  readonly nextEnd: NextEnd | null
  readonly answer: NextAnswer | null
  readonly problem: Refused | null
  readonly isArrival: boolean
  /** A press is under way; it is mentioned only when that lasts. */
  readonly isPending: boolean
  readonly onClear: () => void
}

/** One kept place beside the keys: the last "no", else what the last Next did and what to do now. */
export function PadNote({ view, nextEnd, answer, problem, isArrival, isPending, onClear }: PadNoteProps) {
  const t = useTexts('window')
  const hint = hintOf(view, isArrival, nextEnd)
  return (
    <div className={classes.note} data-testid='pad-note'>
      {problem ? (
        <ProblemNote problem={problem} onClose={onClear} />
      ) : (
        <p className={classes.hint} role='status' data-hint={hint} data-answer={answer?.end}>
          {answer && <strong data-testid='next-answer'>{t(`answers.${answer.end}`, { number: answer.number })}</strong>}
          {answer?.end !== 'unserved' && (
            <span>{t(`hints.${hint}`, { number: view.current?.ticket.number ?? '' })}</span>
          )}
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
