import type { WindowView } from '@one-window/protocol'
import { type KeyName, undoable } from '../keys/keys.ts'
import type { ConsoleCommands } from './use-console-commands.ts'

/** Gives the command of a key that asks nothing more; true when it was accepted. */
export function giveFor(
  name: Exclude<KeyName, 'pause' | 'transfer' | 'missed' | 'call'>,
  { give }: ConsoleCommands,
  view: WindowView,
  now: number,
  ticked: readonly string[],
): Promise<boolean> | undefined {
  const { windowNo } = view.window
  const matters = ticked.length > 0 ? { matters: [...ticked] } : {}
  if (name === 'next') return give['window.next']({ windowNo, expect: view.current?.ticket.id ?? null, ...matters })
  if (name === 'complete') return give['window.complete']({ windowNo, ...matters })
  if (name === 'undo') {
    const last = undoable(view, now)
    return last && give['window.reopen']({ windowNo, ticketId: last.ticket.id })
  }
  return give[`window.${name}`]({ windowNo })
}
