import { useNow } from '@one-window/client'
import type { WindowView } from '@one-window/protocol'
import { useRef, useState } from 'react'
import classes from './Console.module.css'
import { ConsoleDialogs, type OpenDialog } from './ConsoleDialogs.tsx'
import { CurrentPanel } from './CurrentPanel.tsx'
import { KeyPad } from './KeyPad.tsx'
import { type KeyName, keysFor, mainKeyOf, undoable } from './keys.ts'
import { PadNote } from './PadNote.tsx'
import { useArrival } from './use-arrival.ts'
import { type Console as ConsoleState, useConsole } from './use-console.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useSound } from './use-sound.ts'
import { useTicks } from './use-ticks.ts'
import { WaitingPanel } from './WaitingPanel.tsx'

interface ConsoleProps {
  readonly view: WindowView
  readonly seq: number
  readonly isStale: boolean
  /** Back to the choice of a window. */
  readonly onLeave: () => void
}

/** The officer's desk: who waits, who is here, and the keys. */
export function Console({ view, seq, isStale, onLeave }: ConsoleProps) {
  const now = useNow(250)
  const state = useConsole(seq)
  const ticks = useTicks(view.current?.ticket.id ?? null)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const searchInput = useRef<HTMLInputElement>(null)
  const arrivedId = useArrival(view, useSound().isOn)

  const press = (name: KeyName) => {
    if (!keysFor(view, now, { isStale })[name].isEnabled) return
    if (name === 'pause' || name === 'transfer' || name === 'missed') setDialog({ name })
    else if (name === 'call') setDialog({ name, ticketId: null })
    else void giveFor(name, state, view, now, ticks.codes)
  }
  useShortcuts(dialog === null, (target) => {
    if (target === 'search') searchInput.current?.focus()
    else press(target === 'main' ? mainKeyOf(view) : target)
  })

  return (
    <div className={classes.console}>
      <WaitingPanel view={view} now={now} onChoose={(ticketId) => setDialog({ name: 'call', ticketId })} />
      <CurrentPanel
        view={view}
        now={now}
        isArrival={arrivedId !== null}
        ticked={ticks.codes}
        searchInput={searchInput}
        onTick={ticks.toggle}
        onKey={press}
        onLeave={onLeave}
      />
      <section className={classes.pad}>
        <PadNote
          view={view}
          problem={dialog ? null : state.problem}
          isArrival={arrivedId !== null}
          isPending={state.isPending}
          onClear={state.clear}
        />
        <KeyPad view={view} now={now} isStale={isStale} onKey={press} />
      </section>
      <ConsoleDialogs dialog={dialog} view={view} now={now} state={state} onClose={() => setDialog(null)} />
    </div>
  )
}

/** Gives the command of a key that asks nothing more. */
function giveFor(
  name: Exclude<KeyName, 'pause' | 'transfer' | 'missed' | 'call'>,
  { give }: ConsoleState,
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
