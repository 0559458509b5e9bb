import type { BodyOf, CommandName, ResultOf } from '@one-window/protocol'
import { cancelMany, restoreMany } from './cancellation/decide.ts'
import { confirmClock } from './clock/confirm.ts'
import { closeDay, dayGoesOnEnding, reopenDay } from './day/close.ts'
import type { AnyCommand, Circumstance } from './decision/circumstance.ts'
import { accept, type Decision, refuse } from './decision/decision.ts'
import type { Named, Needs } from './decision/facts.ts'
import { deviceNeeded, revokeDevice } from './device/revoke.ts'
import { setDutyLeader } from './duty/leader.ts'
import { confirmGrounds, grantGrounds, refuteGrounds, withdrawGrounds } from './grounds/decide.ts'
import { mattersNeeded } from './matter/known-matters.ts'
import { postNotice, withdrawNotice } from './notice/notice.ts'
import { rateTicket, visitNeeded } from './rating/rate.ts'
import { accountNeeded, endSession } from './session/end.ts'
import { changeSettings } from './settings/change.ts'
import type { HallState } from './state/hall.ts'
import { cancelTicket } from './ticket/cancel.ts'
import { issueNeeds, issueTicket } from './ticket/issue.ts'
import { reinstateTicket } from './ticket/reinstate.ts'
import { callTicket, markNoShow, recallTicket, startService } from './window/call.ts'
import { callNext, completeTicket } from './window/next.ts'
import { reopenTicket } from './window/reopen.ts'
import { sendBack } from './window/sent.ts'
import { closeWindow, openWindow, pauseWindow, resumeWindow, setTiers } from './window/staffing.ts'
import { transferTicket } from './window/transfer.ts'

/** Answers one command with events or a refusal; reads the state and changes nothing. */
export type Decide<Name extends CommandName> = (
  state: HallState,
  body: BodyOf<Name>,
  circumstance: Circumstance,
) => Decision<ResultOf<Name>>

/** A decision on rows that are not in the state: what it needs of them, by kind. */
interface DecideOnFacts<Name extends CommandName> {
  readonly needs: (body: BodyOf<Name>, named: Named) => Needs
  readonly decide: Decide<Name>
}

type Line<Name extends CommandName> = Decide<Name> | DecideOnFacts<Name> | 'later'

/** How each command is decided; a command without a line here does not compile. */
const DECISIONS: { readonly [Name in CommandName]: Line<Name> } = {
  'ticket.issue': { needs: issueNeeds, decide: issueTicket },
  'ticket.cancel': cancelTicket,
  'ticket.cancel-many': { needs: deviceNeeded, decide: cancelMany },
  'ticket.restore-many': restoreMany,
  'ticket.reinstate': reinstateTicket,
  'ticket.send-back': sendBack,
  'ticket.rate': { needs: visitNeeded, decide: rateTicket },
  'ticket.grant-grounds': grantGrounds,
  'ticket.withdraw-grounds': withdrawGrounds,
  'window.open': openWindow,
  'window.pause': pauseWindow,
  'window.resume': resumeWindow,
  'window.close': closeWindow,
  'window.set-tiers': setTiers,
  'window.next': { needs: mattersNeeded, decide: callNext },
  'window.call': callTicket,
  'window.recall': recallTicket,
  'window.start': startService,
  'window.no-show': markNoShow,
  'window.hold': 'later',
  'window.return-held': 'later',
  'window.transfer': transferTicket,
  'window.complete': { needs: mattersNeeded, decide: completeTicket },
  'window.reopen': reopenTicket,
  'window.confirm-grounds': confirmGrounds,
  'window.refute-grounds': refuteGrounds,
  'window.open-emergency': 'later',
  'notice.post': postNotice,
  'notice.withdraw': withdrawNotice,
  'duty.set-leader': setDutyLeader,
  'settings.change': changeSettings,
  'device.revoke': { needs: deviceNeeded, decide: revokeDevice },
  'session.end': { needs: accountNeeded, decide: endSession },
  'clock.confirm': confirmClock,
  'day.close': closeDay,
  'day.reopen': reopenDay,
  'task.create': 'later',
  'task.claim': 'later',
  'task.finish': 'later',
  'task.return': 'later',
  'block.reserve': 'later',
  'block.hand-in': 'later',
  'appointment.book': 'later',
  'appointment.move': 'later',
  'appointment.cancel': 'later',
  'appointment.check-in': 'later',
}

const NOTHING: Needs = {}

/** The rows that a command needs to be decided: read before, in the same transaction. */
export function needsOf({ name, body }: AnyCommand, named: Named): Needs {
  if (name === 'hall.tick') return NOTHING
  const line = lineOf(name)
  return typeof line === 'object' ? line.needs(body, named) : NOTHING
}

/** Decides any command by its line of the table; the keeper's own tick goes on with a long end of the day. */
export function decide(state: HallState, { name, body }: AnyCommand, circumstance: Circumstance): Decision {
  if (name === 'hall.tick') return accept(dayGoesOnEnding(state, circumstance.endedAtOnceMax), () => null)
  const line = lineOf(name)
  if (line === 'later') return refuse('not-available', { command: name })
  return (typeof line === 'object' ? line.decide : line)(state, body, circumstance)
}

/** The line of a command, which takes the body of that command. */
function lineOf(name: CommandName): Line<CommandName> {
  return DECISIONS[name] as Line<CommandName>
}
