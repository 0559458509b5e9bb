import { useNow } from '@one-window/client'
import type { WindowView } from '@one-window/protocol'
import { useRef, useState } from 'react'
import { giveFor } from './commands/give-for.ts'
import { useConsoleCommands } from './commands/use-console-commands.ts'
import { CurrentPanel } from './current/CurrentPanel.tsx'
import { useTicks } from './current/use-ticks.ts'
import { ConsoleDialogs, type OpenDialog } from './dialogs/ConsoleDialogs.tsx'
import { KeyPad } from './keypad/KeyPad.tsx'
import { PadNote } from './keypad/PadNote.tsx'
import { type KeyName, keysFor, mainKeyOf } from './keys/keys.ts'
import { nextEndOf } from './keys/next-end.ts'
import { useShortcuts } from './keys/use-shortcuts.ts'
import { useArrival } from './sound/use-arrival.ts'
import { useSound } from './sound/use-sound.ts'
import classes from './WindowConsole.module.css'
import { WaitingPanel } from './waiting/WaitingPanel.tsx'

interface WindowConsoleProps {
  readonly view: WindowView
  readonly seq: number
  readonly isStale: boolean
  /** Back to the choice of a window. */
  readonly onLeave: () => void
}

/** The officer's desk: who waits, who is here, and the keys. */
export function WindowConsole({ view, seq, isStale, onLeave }: WindowConsoleProps) {
  const now = useNow(250)
  const commands = useConsoleCommands(seq, view.current?.ticket.number ?? null)
  const ticks = useTicks(view.current?.ticket.id ?? null)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const searchInput = useRef<HTMLInputElement>(null)
  const arrivedId = useArrival(view, useSound().isOn)

  const press = (name: KeyName) => {
    if (!keysFor(view, now, { isStale })[name].isEnabled) return
    if (name === 'pause' || name === 'transfer' || name === 'missed') setDialog({ name })
    else if (name === 'call') setDialog({ name, ticketId: null })
    else void giveFor(name, commands, view, now, ticks.codes)
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
          nextEnd={nextEndOf(view, now, ticks.codes)}
          answer={commands.answer}
          problem={dialog ? null : commands.problem}
          isArrival={arrivedId !== null}
          isPending={commands.isPending}
          onClear={commands.clear}
        />
        <KeyPad
          view={view}
          now={now}
          isStale={isStale}
          isBusy={commands.isPending}
          ticked={ticks.codes}
          onKey={press}
        />
      </section>
      <ConsoleDialogs dialog={dialog} view={view} now={now} commands={commands} onClose={() => setDialog(null)} />
    </div>
  )
}
