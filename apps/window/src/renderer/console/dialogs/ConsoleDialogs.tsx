import type { WindowView } from '@one-window/protocol'
import type { ConsoleCommands } from '../commands/use-console-commands.ts'
import { CallDialog } from './CallDialog.tsx'
import { MissedDialog } from './MissedDialog.tsx'
import { PauseDialog } from './PauseDialog.tsx'
import { TransferDialog } from './TransferDialog.tsx'

/** The question that is open, if any. */
export type OpenDialog =
  | { readonly name: 'pause' | 'transfer' | 'missed' }
  | { readonly name: 'call'; readonly ticketId: string | null }

interface ConsoleDialogsProps {
  readonly dialog: OpenDialog | null
  readonly view: WindowView
  readonly now: number
  readonly commands: ConsoleCommands
  readonly onClose: () => void
}

/** The keys that ask something more. An answer closes the question; its "no" then stands beside the keys. */
export function ConsoleDialogs({ dialog, view, now, commands: { give }, onClose }: ConsoleDialogsProps) {
  const { windowNo } = view.window
  const answered = (outcome: Promise<boolean>) => {
    void outcome
    onClose()
  }
  if (!dialog) return null
  switch (dialog.name) {
    case 'pause':
      return (
        <PauseDialog onClose={onClose} onPause={(pause) => answered(give['window.pause']({ windowNo, ...pause }))} />
      )
    case 'transfer':
      return (
        <TransferDialog
          view={view}
          onClose={onClose}
          onTransfer={(to) => answered(give['window.transfer']({ windowNo, to }))}
        />
      )
    case 'call':
      return (
        <CallDialog
          view={view}
          chosenId={dialog.ticketId}
          onClose={onClose}
          onCall={(ticketId, reason) => answered(give['window.call']({ windowNo, ticketId, reason }))}
        />
      )
    case 'missed':
      return (
        <MissedDialog
          missed={view.missed}
          now={now}
          onClose={onClose}
          onReinstate={(ticketId) => answered(give['ticket.reinstate']({ ticketId }))}
        />
      )
  }
}
