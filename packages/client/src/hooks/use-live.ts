import type { ViewData, ViewMessage, ViewName } from '@one-window/protocol'
import { useCallback, useEffect, useReducer, useSyncExternalStore } from 'react'
import type { Connection } from '../live/live.ts'
import { viewAge } from '../live/view-age.ts'
import { useLine } from './line-context.ts'

/** A view with its true age; `data`, `seq`, `at` and `ageMs` are null before the first one came. */
export type LiveView<Name extends ViewName> =
  | (LiveMessage<Name> & { readonly isStale: boolean; readonly connection: Connection })
  | (NoMessage & { readonly isStale: false; readonly connection: Connection })

interface LiveMessage<Name extends ViewName> {
  readonly data: ViewData<Name>
  readonly seq: number
  readonly at: string
  readonly ageMs: number
}
interface NoMessage {
  readonly data: null
  readonly seq: null
  readonly at: null
  readonly ageMs: null
}

/** The newest view; draws anew when one comes, when it becomes stale (LIMITS.viewStaleMs), then once a second. */
export function useLive<Name extends ViewName>(view: Name): LiveView<Name> {
  const { live } = useLine()
  const connection = useConnection()
  const subscribe = useCallback((listener: () => void) => live.subscribe(view, listener), [live, view])
  const message = useSyncExternalStore(subscribe, () => live.latest(view))
  useDrawnWhenStale(message)
  if (!message) return { data: null, seq: null, at: null, ageMs: null, isStale: false, connection }
  const { data, seq, at } = message
  const { ageMs, isStale } = viewAge(at, live.serverNow())
  return { data, seq, at, ageMs, isStale, connection }
}

/** How the line stands. */
export function useConnection(): Connection {
  const { live } = useLine()
  return useSyncExternalStore(live.onConnection, live.connection)
}

/** The age matters only when it is too old: until then one timer stands for the moment, then one for each second. */
function useDrawnWhenStale(message: ViewMessage | undefined): void {
  const { live, outside } = useLine()
  const [tick, draw] = useReducer((count: number) => count + 1, 0)
  // Each tick sets the next timer.
  useEffect(() => {
    if (!message) return
    return outside.after(viewAge(message.at, live.serverNow()).drawInMs, draw)
  }, [message, tick, live, outside])
}
