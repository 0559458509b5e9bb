import { useTexts } from '@one-window/ui'
import { type SyntheticEvent, useEffect, useRef } from 'react'
import { cleanTyped, groupsOf, TYPED_CHARS_MAX } from '../../flow/identifier.ts'
import styles from './CodeField.module.css'

interface CodeFieldProps {
  readonly typed: string
  readonly isPhone: boolean
  readonly describedBy: string
  readonly isInvalid: boolean
  readonly onTyped: (text: string) => void
  readonly onEnter: () => void
}

/** The identifier in readable groups; a real field lies over them for keyboards and screen readers. */
export function CodeField({ typed, isPhone, describedBy, isInvalid, onTyped, onEnter }: CodeFieldProps) {
  const t = useTexts('kiosk')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={styles.field}
      data-invalid={isInvalid}
      onSubmit={(event) => {
        event.preventDefault()
        onEnter()
      }}
    >
      <p className={styles.groups} aria-hidden='true'>
        {typed === '' && (
          <span className={styles.placeholder}>
            {t(isPhone ? 'identify.placeholderPhone' : 'identify.placeholder')}
          </span>
        )}
        {groupsOf(typed).map((group, at) => (
          // Groups have fixed places.
          <span key={at}>{group}</span>
        ))}
        <span className={styles.caret} />
      </p>
      <input
        ref={field}
        data-testid='kiosk-identify-input'
        aria-label={t(isPhone ? 'identify.fieldPhone' : 'identify.field')}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        inputMode='none'
        autoComplete='off'
        autoCapitalize='characters'
        spellCheck={false}
        maxLength={TYPED_CHARS_MAX * 3}
        value={typed}
        onChange={(event) => onTyped(cleanTyped(event.currentTarget.value))}
        onSelect={keepCaretLast}
      />
    </form>
  )
}

/** The drawn caret stands at the end, so the real one may not stand elsewhere. */
function keepCaretLast({ currentTarget }: SyntheticEvent<HTMLInputElement>): void {
  const { length } = currentTarget.value
  const isSelected = currentTarget.selectionStart !== currentTarget.selectionEnd
  if (!isSelected && currentTarget.selectionStart !== length) currentTarget.setSelectionRange(length, length)
}
