import { Tooltip } from '@mantine/core'
import type { KeyReason, KeyState } from '../keys/keys.ts'
import classes from './Pad.module.css'

interface PadKeyProps {
  readonly testId: string
  readonly label: string
  /** A second line that counts or names; its place is kept when it is empty. */
  readonly detail?: string | undefined
  readonly shortcut: string
  readonly state: KeyState
  /** Why it rests, or what it does, in a sentence. */
  readonly explanation: string
  readonly isMain?: boolean
  /** The key that is proposed now, e.g. no-show after all recalls. */
  readonly isProposed?: boolean
  /** The large key would count the number that is here as missed. */
  readonly isMiss?: boolean
  readonly onPress: () => void
}

/** A key that never moves and, while it rests, says why. */
export function PadKey(props: PadKeyProps) {
  const { state, explanation, isMain = false, isProposed = false, isMiss = false } = props
  // A hand rests on Next all day: what one sees beside the keys, or what lasts a second, would only cover the others.
  const isWorthSaying = state.reason !== null && !SAID_ELSEWHERE.includes(state.reason)
  return (
    <Tooltip
      label={explanation}
      disabled={!isWorthSaying}
      events={TOOLTIP_EVENTS}
      withinPortal={false}
      multiline
      maw={280}
    >
      <button
        type='button'
        className={isMain ? `${classes.key} ${classes.main}` : classes.key}
        data-testid={props.testId}
        data-proposed={isProposed || undefined}
        data-miss={isMiss || undefined}
        aria-disabled={!state.isEnabled}
        aria-description={explanation}
        aria-keyshortcuts={props.shortcut}
        onMouseDown={keepFocus}
        onClick={state.isEnabled ? props.onPress : undefined}
      >
        <span className={classes.label}>{props.label}</span>
        <span className={classes.detail}>{props.detail}</span>
        <span className={classes.shortcut} aria-hidden='true'>
          {props.shortcut}
        </span>
      </button>
    </Tooltip>
  )
}

const SAID_ELSEWHERE: readonly KeyReason[] = ['resting', 'ready', 'recall-soon']
const TOOLTIP_EVENTS = { hover: true, focus: true, touch: true }

/** A click leaves the focus where it was, so that Space goes on to mean Next. */
function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
