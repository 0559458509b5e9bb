import type { ReactNode } from 'react'
import { Dialog } from '../../parts/Dialog.tsx'
import classes from './Dialog.module.css'
import { type Choice, useDigits } from './use-digits.ts'

interface ChoiceDialogProps {
  readonly title: string
  readonly choices: readonly Choice[]
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A question with a few answers, each one digit away. */
export function ChoiceDialog({ title, choices, onClose, children }: ChoiceDialogProps) {
  useDigits(choices)
  return (
    <Dialog onClose={onClose} title={title}>
      <div className={classes.choices}>
        {choices.map((choice, index) => (
          <button
            key={choice.key}
            type='button'
            className={classes.choice}
            data-testid={`choice-${choice.key}`}
            data-autofocus={index === 0 || undefined}
            aria-disabled={Boolean(choice.refusal)}
            aria-description={choice.refusal ?? undefined}
            title={choice.refusal ?? undefined}
            onClick={choice.refusal ? undefined : choice.onChoose}
          >
            <span className='stroke' aria-hidden='true'>
              {index + 1}
            </span>
            <span>{choice.label}</span>
          </button>
        ))}
      </div>
      {children}
    </Dialog>
  )
}
