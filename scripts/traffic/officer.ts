import { type Line, newKey } from '@one-window/client'
import type { ProblemCode, ViewMessage } from '@one-window/protocol'
import { type Mind, planOf } from './officer-plan.ts'
import { watchPresence } from './presence.ts'

/** What a robot officer shares with the crowd. */
export interface OfficerOptions {
  readonly line: Line
  readonly windowNo: number
  readonly mind: Omit<Mind, 'returned' | 'waitsForTickets'>
  /** Tickets that came back after they were missed; every robot knows them. */
  readonly returned: Set<string>
  readonly onDone: (command: string) => void
}

/** Somebody else has the window, or this account works elsewhere. */
const TAKEN: readonly (ProblemCode | 'unreachable')[] = ['window.taken', 'officer.has-window', 'window.not-yours']
const GAP_MS_MIN = 300
const RETRY_MS = 3_000
const TIMER_MS_MAX = 60_000

/** Works at one window as its view shows it, as long as this process lives. */
export function startOfficer({ line, windowNo, mind, returned, onDone }: OfficerOptions): void {
  const presence = watchPresence(!mind.isPeakOnly)
  let message: ViewMessage<`windows/${number}`> | undefined
  let timer: NodeJS.Timeout | undefined
  let notBefore = 0
  let isSending = false

  function plan() {
    if (!message) return null
    const waitsForTickets = message.data.waiting.reduce(
      (sum, { count, isServedHere }) => sum + (isServedHere ? count : 0),
      0,
    )
    return planOf(message.data, { ...mind, returned, waitsForTickets })
  }

  function wake(): void {
    clearTimeout(timer)
    const next = isSending ? null : plan()
    if (!next) return
    const at = Math.max(next.at, presence.mayActFrom(), notBefore)
    // A long wait is cut: the timer then only looks again.
    const delayMs = Math.min(Math.max(at - line.live.serverNow(), GAP_MS_MIN), TIMER_MS_MAX)
    timer = setTimeout(() => (line.live.serverNow() >= at ? void act() : wake()), delayMs)
  }

  async function act(): Promise<void> {
    const next = plan()
    if (!next) return
    const { name, body } = next.command
    isSending = true
    presence.sending()
    const outcome = await line.send(name, body, newKey())
    isSending = false
    presence.sent(outcome.ok ? outcome.seq : null)
    if (outcome.ok) {
      if ('ticketId' in body) returned.add(body.ticketId)
      onDone(name)
    } else {
      notBefore = line.live.serverNow() + RETRY_MS
      if (TAKEN.includes(outcome.code)) presence.standAside(line.live.serverNow())
    }
    // The view that shows what was done comes by itself; without a change of view this looks again.
    notBefore = Math.max(notBefore, line.live.serverNow() + GAP_MS_MIN)
    wake()
  }

  line.subscribe(`windows/${windowNo}`, (news) => {
    message = news
    presence.see(news, line.live.serverNow())
    wake()
  })
}
