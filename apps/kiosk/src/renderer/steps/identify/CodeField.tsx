import { cleanTyped, TYPED_CHARS_MAX } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { type SyntheticEvent, useEffect, useRef } from 'react'
import { groupsOf } from '../../flow/groups.ts'
import styles from './CodeField.module.css'

interface CodeFieldProps {
  readonly typed: string
  readonly isPhone: boolean
  readonly describedBy: string
  readonly isInvalid: boolean
  /** The characters that are wrong, by their places. */
  readonly wrongAt: readonly number[]
  readonly onTyped: (text: string) => void
  readonly onEnter: () => void
}

/** The identifier in readable groups; a real field lies over them for keyboards and screen readers. */
export function CodeField(props: CodeFieldProps) {
  const { typed, isPhone, describedBy, isInvalid, wrongAt, onTyped, onEnter } = props
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
        {groupsOf(typed).map((group) => (
          <span key={group[0]?.at}>
            {group.map(({ at, character }) => (
              <span key={at} className={wrongAt.includes(at) ? styles.wrong : undefined}>
                {character}
              </span>
            ))}
          </span>
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
