import type { BodyOf, CommandName } from '@one-window/protocol'
import { createStore } from 'zustand/vanilla'
import type { Refused, SendOutcome } from '../line/outcome.ts'

/** What a button shows of its press. */
export interface PressState {
  readonly isPending: boolean
  /** The "no" that is still shown, or null. */
  readonly problem: Refused | null
}

/** One button's presses: a double tap is one press, a press that got no answer is repeated under the same key. */
export interface Press<Name extends CommandName> {
  /** Null when it was the second tap of a double tap and nothing was sent. */
  readonly press: (body: BodyOf<Name>) => Promise<SendOutcome<Name> | null>
  readonly clear: () => void
  readonly state: () => PressState
  readonly onState: (listener: () => void) => () => void
}

export interface PressOptions<Name extends CommandName> {
  readonly send: (body: BodyOf<Name>, key: string) => Promise<SendOutcome<Name>>
  readonly newKey: () => string
  readonly now: () => number
  /** Taps this soon after an accepted one belong to it: the answer may be quicker than the finger. */
  readonly restMs: number
}

const IDLE: PressState = { isPending: false, problem: null }

/** Makes the first key at once: the key belongs to the drawn button, not to the tap. */
export function createPress<Name extends CommandName>(options: PressOptions<Name>): Press<Name> {
  const state = createStore<PressState>(() => IDLE)
  let key = options.newKey()
  let unansweredBody: string | null = null
  let restsUntil = Number.NEGATIVE_INFINITY

  /** A key stands for one body; another body after a press without an answer is another press. */
  function keyFor(text: string): string {
    if (unansweredBody !== null && unansweredBody !== text) key = options.newKey()
    unansweredBody = text
    return key
  }

  function answered(outcome: SendOutcome<Name>): void {
    if (outcome.ok) restsUntil = options.now() + options.restMs
    if (outcome.ok || isFinal(outcome)) {
      key = options.newKey()
      unansweredBody = null
    }
    state.setState({ isPending: false, problem: outcome.ok ? null : outcome })
  }

  return {
    async press(body) {
      if (state.getState().isPending || options.now() < restsUntil) return null
      const pressKey = keyFor(JSON.stringify(body))
      state.setState({ isPending: true, problem: null })
      const outcome = await options.send(body, pressKey)
      answered(outcome)
      return outcome
    },
    clear: () => state.setState({ problem: null }),
    state: state.getState,
    onState: state.subscribe,
  }
}

/** A refusal that was shown ends its press; without an answer, or on a fault, nobody knows whether it took effect. */
function isFinal({ code, status }: Refused): boolean {
  return code !== 'unreachable' && status < 500 && status !== 429
}
