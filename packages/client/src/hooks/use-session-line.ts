import { useState, useSyncExternalStore } from 'react'
import { createLine } from '../line/line.ts'
import { loadSession, type ScreenSession, saveSession } from '../session/session.ts'
import { createSessionKeeper, type SessionKeeper, type SessionState } from '../session/session-keeper.ts'

/** A screen's session and line, and how to change them. */
export interface SessionLine extends SessionState {
  /** Keeps a new session in this browser and opens its line. */
  readonly keep: (session: ScreenSession) => void
  /** Forgets the session; a token that counts no more does the same. */
  readonly forget: () => void
}

/** Loads the app's session, opens one line for it, and closes that line with the session. */
export function useSessionLine(app: string, baseUrl = ''): SessionLine {
  const [keeper] = useState(() => browserKeeper(app, baseUrl))
  const { session, line } = useSyncExternalStore(keeper.onState, keeper.state)
  return { session, line, keep: keeper.keep, forget: () => keeper.keep(null) }
}

function browserKeeper(app: string, baseUrl: string): SessionKeeper {
  return createSessionKeeper({
    session: loadSession(app),
    save: (session) => saveSession(app, session),
    open: ({ hallId, token }, onSignedOut) => createLine({ baseUrl, hallId, token, onSignedOut }),
  })
}
