import type { Line } from './line.ts'
import type { Session } from './session.ts'

/** Who the screen is now, and its open line; both null while nobody is signed in or paired. */
export interface SessionState {
  readonly session: Session | null
  readonly line: Line | null
}

/** Keeps a screen's session and the one line that belongs to it. */
export interface SessionKeeper {
  readonly state: () => SessionState
  /** Opens the line with the first listener and closes it after the last one. */
  readonly onState: (listener: () => void) => () => void
  /** Keeps another session, or none, in this browser too. */
  readonly keep: (session: Session | null) => void
}

export interface SessionKeeperOptions {
  readonly session: Session | null
  readonly save: (session: Session | null) => void
  readonly open: (session: Session, onSignedOut: () => void) => Line
}

/** The keeper of one app's session in this browser. */
export function createSessionKeeper({ session, save, open }: SessionKeeperOptions): SessionKeeper {
  const listeners = new Set<() => void>()
  let state: SessionState = { session, line: null }

  function change(next: Session | null): void {
    state.line?.close()
    state = { session: next, line: next && listeners.size > 0 ? open(next, () => keep(null)) : null }
    for (const listener of listeners) listener()
  }

  function keep(next: Session | null): void {
    save(next)
    change(next)
  }

  return {
    state: () => state,
    keep,
    onState(listener) {
      listeners.add(listener)
      if (listeners.size === 1) change(state.session)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) change(state.session)
      }
    },
  }
}
