import type { BodyOf, CommandName } from '@one-window/protocol'
import { useCallback, useEffect, useReducer, useState, useSyncExternalStore } from 'react'
import type { SendOutcome } from '../line/outcome.ts'
import { newKey } from '../press/key.ts'
import { createPress, type PressState } from '../press/press.ts'
import { useLine } from './line-context.ts'

/** Most systems take two taps within half a second for one double tap. */
const DOUBLE_TAP_MS = 500

/** One button's press with its pending state and its "no". */
export interface ScreenPress<Name extends CommandName> extends PressState {
  readonly press: (body: BodyOf<Name>) => Promise<SendOutcome<Name> | null>
  /** Puts the shown problem away. */
  readonly clear: () => void
}

/** A button that gives one command: its key is made when it is drawn, so a double tap is one press. */
export function usePress<Name extends CommandName>(name: Name, restMs: number = DOUBLE_TAP_MS): ScreenPress<Name> {
  const { send, outside } = useLine()
  const [press] = useState(() =>
    createPress<Name>({ send: (body, key) => send(name, body, key), newKey, now: outside.now, restMs }),
  )
  const state = useSyncExternalStore(press.onState, press.state)
  return { ...state, press: press.press, clear: press.clear }
}

/** Milliseconds since 1970 by the server's clock, drawn anew every so often. */
export function useNow(everyMs: number): number {
  const { live, outside } = useLine()
  const [count, draw] = useReducer((before: number) => before + 1, 0)
  const now = useCallback(() => live.serverNow(), [live])
  // Each drawing sets the next timer.
  useEffect(() => outside.after(everyMs - (now() % everyMs) + 1, draw), [count, everyMs, now, outside])
  return now()
}
