import { createStore } from 'zustand/vanilla'
import type { Line } from '../line/line.ts'
import { once } from '../once.ts'
import type { ScreenSession } from './session.ts'

/** Who the screen is now, and its open line; both null while nobody is signed in or paired. */
export interface SessionState {
  readonly session: ScreenSession | null
  readonly line: Line | null
}

/** Keeps a screen's session and the one line that belongs to it. */
export interface SessionKeeper {
  readonly state: () => SessionState
  /** Opens the line with the first listener and closes it after the last one. */
  readonly onState: (listener: () => void) => () => void
  /** Keeps another session, or none, in this browser too. */
  readonly keep: (session: ScreenSession | null) => void
}

export interface SessionKeeperOptions {
  readonly session: ScreenSession | null
  readonly save: (session: ScreenSession | null) => void
  readonly open: (session: ScreenSession, onSignedOut: () => void) => Line
}

/** The keeper of one app's session in this browser. */
export function createSessionKeeper({ session, save, open }: SessionKeeperOptions): SessionKeeper {
  const state = createStore<SessionState>(() => ({ session, line: null }))
  let listenerCount = 0

  function change(next: ScreenSession | null): void {
    state.getState().line?.close()
    state.setState({ session: next, line: next && listenerCount > 0 ? open(next, () => keep(null)) : null })
  }

  function keep(next: ScreenSession | null): void {
    save(next)
    change(next)
  }

  /** The line is open while anybody listens. */
  function count(by: 1 | -1): void {
    const wasOpen = listenerCount > 0
    listenerCount += by
    if (wasOpen !== listenerCount > 0) change(state.getState().session)
  }

  return {
    state: state.getState,
    keep,
    onState(listener) {
      const unsubscribe = state.subscribe(listener)
      count(1)
      return once(() => {
        unsubscribe()
        count(-1)
      })
    },
  }
}
