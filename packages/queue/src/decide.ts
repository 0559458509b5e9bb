import type { AnyCommand, Circumstance, Decision } from './circumstance.ts'
import { accept, refuse } from './circumstance.ts'
import { callTicket, markNoShow, recallTicket, startService } from './commands/call.ts'
import { cancelTicket } from './commands/cancel.ts'
import { confirmGrounds, grantGrounds, refuteGrounds, withdrawGrounds } from './commands/grounds.ts'
import { closeDay, postNotice, reopenDay, setDutyLeader, withdrawNotice } from './commands/hall.ts'
import { issueTicket } from './commands/issue.ts'
import { callNext, completeTicket } from './commands/next.ts'
import { reinstateTicket } from './commands/reinstate.ts'
import { reopenTicket } from './commands/reopen.ts'
import { closeWindow, openWindow, pauseWindow, resumeWindow, setTiers } from './commands/staff-window.ts'
import { transferTicket } from './commands/transfer.ts'
import type { HallState } from './state.ts'

/** Answers one command with facts or a refusal; reads the state and changes nothing. The only switch on commands. */
export function decide(state: HallState, command: AnyCommand, circumstance: Circumstance): Decision {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- every other rule is still to come
  switch (command.name) {
    case 'ticket.issue':
      return issueTicket(state, command.body, circumstance)
    case 'ticket.cancel':
      return cancelTicket(state, command.body)
    case 'ticket.reinstate':
      return reinstateTicket(state, command.body, circumstance)
    case 'ticket.grant-grounds':
      return grantGrounds(state, command.body)
    case 'ticket.withdraw-grounds':
      return withdrawGrounds(state, command.body)
    case 'window.open':
      return openWindow(state, command.body, circumstance)
    case 'window.pause':
      return pauseWindow(state, command.body, circumstance)
    case 'window.resume':
      return resumeWindow(state, command.body, circumstance)
    case 'window.close':
      return closeWindow(state, command.body, circumstance)
    case 'window.set-tiers':
      return setTiers(state, command.body)
    case 'window.next':
      return callNext(state, command.body, circumstance)
    case 'window.call':
      return callTicket(state, command.body, circumstance)
    case 'window.recall':
      return recallTicket(state, command.body, circumstance)
    case 'window.start':
      return startService(state, command.body, circumstance)
    case 'window.no-show':
      return markNoShow(state, command.body, circumstance)
    case 'window.transfer':
      return transferTicket(state, command.body, circumstance)
    case 'window.complete':
      return completeTicket(state, command.body, circumstance)
    case 'window.reopen':
      return reopenTicket(state, command.body, circumstance)
    case 'window.confirm-grounds':
      return confirmGrounds(state, command.body, circumstance)
    case 'window.refute-grounds':
      return refuteGrounds(state, command.body, circumstance)
    case 'notice.post':
      return postNotice(state, command.body, circumstance)
    case 'notice.withdraw':
      return withdrawNotice(state, command.body)
    case 'duty.set-leader':
      return setDutyLeader(state, command.body)
    case 'day.close':
      return closeDay(state)
    case 'day.reopen':
      return reopenDay(state)
    case 'hall.tick':
      return accept([], () => null)
    default:
      return refuse('not-available', { command: command.name })
  }
}
