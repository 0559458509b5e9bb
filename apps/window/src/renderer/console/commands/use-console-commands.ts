import { type Refused, type ScreenPress, useNow, usePress } from '@one-window/client'
import { type BodyOf, type CommandName, LIMITS, type ResultOf } from '@one-window/protocol'
import { useState } from 'react'
import { type NextAnswer, nextAnswerOf, shownAnswer } from './next-answer.ts'

/** Gives one command of the console; true when it was accepted. */
export type Give<Name extends CommandName> = (body: BodyOf<Name>) => Promise<boolean>

/** Every command of the console with one shared pending state and the last "no". */
export interface ConsoleCommands {
  readonly give: { readonly [Name in ConsoleCommandName]: Give<Name> }
  readonly isPending: boolean
  readonly problem: Refused | null
  /** What the last Next did to the number that was here, for as long as it is said. */
  readonly answer: NextAnswer | null
  readonly clear: () => void
}

type ConsoleCommandName =
  | 'window.open'
  | 'window.close'
  | 'window.pause'
  | 'window.resume'
  | 'window.next'
  | 'window.call'
  | 'window.recall'
  | 'window.start'
  | 'window.no-show'
  | 'window.complete'
  | 'window.transfer'
  | 'window.reopen'
  | 'window.confirm-grounds'
  | 'window.refute-grounds'
  | 'ticket.reinstate'

/** An accepted command whose view has not come yet; given up after a while, so that no key stays locked. */
const VIEW_AWAITED_MS = 2_000

/** A "no" that nobody closes goes by itself: what it says may not be so any more. */
const PROBLEM_SHOWN_MS = 30_000

/**
 * The commands of one console, at which this number is now. While one is under way, or its view is awaited, the others
 * do nothing.
 */
export function useConsoleCommands(seq: number, number: string | null): ConsoleCommands {
  const presses = usePresses()
  const now = useNow(250)
  const [awaited, setAwaited] = useState({ seq: 0, at: 0 })
  const [answer, setAnswer] = useState<NextAnswer | null>(null)
  const [refusedAt, setRefusedAt] = useState(0)
  const all = Object.values(presses) as Pick<ScreenPress<CommandName>, 'isPending' | 'problem' | 'clear'>[]
  const isAwaitingView = seq < awaited.seq && now - awaited.at < VIEW_AWAITED_MS
  const isPending = isAwaitingView || all.some((press) => press.isPending)

  function giving<Name extends CommandName>(
    press: ScreenPress<Name>,
    answerOf: (result: ResultOf<Name>) => NextAnswer | null = () => null,
  ): Give<Name> {
    return async (body) => {
      if (isPending) return false
      for (const other of all) if (other.problem) other.clear()
      const outcome = await press.press(body)
      if (!outcome?.ok) {
        setRefusedAt(now)
        return false
      }
      setAwaited({ seq: outcome.seq, at: now })
      setAnswer(answerOf(outcome.result))
      return true
    }
  }

  return {
    give: {
      'window.open': giving(presses['window.open']),
      'window.close': giving(presses['window.close']),
      'window.pause': giving(presses['window.pause']),
      'window.resume': giving(presses['window.resume']),
      'window.next': giving(presses['window.next'], (result) => nextAnswerOf(result, number, now)),
      'window.call': giving(presses['window.call']),
      'window.recall': giving(presses['window.recall']),
      'window.start': giving(presses['window.start']),
      'window.no-show': giving(presses['window.no-show']),
      'window.complete': giving(presses['window.complete']),
      'window.transfer': giving(presses['window.transfer']),
      'window.reopen': giving(presses['window.reopen']),
      'window.confirm-grounds': giving(presses['window.confirm-grounds']),
      'window.refute-grounds': giving(presses['window.refute-grounds']),
      'ticket.reinstate': giving(presses['ticket.reinstate']),
    },
    isPending,
    answer: shownAnswer(answer, now),
    problem: now - refusedAt < PROBLEM_SHOWN_MS ? (all.find(({ problem }) => problem)?.problem ?? null) : null,
    clear: () => {
      for (const press of all) press.clear()
    },
  }
}

function usePresses() {
  return {
    'window.open': usePress('window.open'),
    'window.close': usePress('window.close'),
    'window.pause': usePress('window.pause'),
    'window.resume': usePress('window.resume'),
    'window.next': usePress('window.next', LIMITS.nextRestMs),
    'window.call': usePress('window.call'),
    'window.recall': usePress('window.recall'),
    'window.start': usePress('window.start'),
    'window.no-show': usePress('window.no-show'),
    'window.complete': usePress('window.complete'),
    'window.transfer': usePress('window.transfer'),
    'window.reopen': usePress('window.reopen'),
    'window.confirm-grounds': usePress('window.confirm-grounds'),
    'window.refute-grounds': usePress('window.refute-grounds'),
    'ticket.reinstate': usePress('ticket.reinstate'),
  }
}
