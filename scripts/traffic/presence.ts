import type { ViewMessage, WindowView } from '@one-window/protocol'

/** How long a robot leaves its window alone after a person pressed there. */
export const QUIET_MS = 180_000

/**
 * Tells whether a person works at a robot's window: whatever changes there without the robot having sent anything was
 * somebody's press, and each press keeps the robot away for some minutes.
 */
export interface Presence {
  /** The robot begins to send a command. */
  readonly sending: () => void
  /** The command was answered: with the hall's `seq` after it, or null when it was refused. */
  readonly sent: (seq: number | null) => void
  readonly see: (message: ViewMessage<`windows/${number}`>, now: number) => void
  /** A refusal said that somebody else has the window or the account. */
  readonly standAside: (now: number) => void
  readonly mayActFrom: () => number
}

type Seen = Pick<WindowView, 'window' | 'current' | 'businessDay' | 'isOpen'>

/** `mayTakeOver`: a window that is found open under the robot's own account is taken as left by an earlier crowd. */
export function watchPresence(mayTakeOver: boolean): Presence {
  let seen: Seen | null = null
  let isSending = false
  let ownSeq = 0
  let mayActFrom = 0
  return {
    sending() {
      isSending = true
    },
    sent(seq) {
      isSending = false
      ownSeq = seq ?? ownSeq
    },
    see({ data, seq }, now) {
      const isOwn = isSending || seq <= ownSeq
      const isForeign =
        seen === null ? !mayTakeOver && data.window.state !== 'closed' : !isOwn && wasPressed(seen, data)
      // The view that holds our command may hold others' too; from the next one on every change counts.
      if (seq >= ownSeq) ownSeq = 0
      if (isForeign) mayActFrom = now + QUIET_MS
      seen = data
    },
    standAside(now) {
      mayActFrom = now + QUIET_MS
    },
    mayActFrom: () => mayActFrom,
  }
}

/** A change that only a press can make: not a call to a ready window (R6), not the end of a day (R15). */
function wasPressed(before: Seen, after: Seen): boolean {
  if (before.businessDay !== after.businessDay || before.isOpen !== after.isOpen) return false
  if (before.window.state === 'ready' && after.window.state === 'called') return false
  return signature(before) !== signature(after)
}

function signature({ window: at, current }: Seen): string {
  return [at.officer, at.state, at.ticketId, current?.callTimes ?? 0].join(' ')
}
