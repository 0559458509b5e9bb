import { type Refused, useConnection, usePress } from '@one-window/client'
import type { IssueTicketBody } from '@one-window/protocol'
import { useLanguage } from '@one-window/ui'
import { useCallback, useEffect, useRef } from 'react'
import { issueBody } from '../flow/issue-body.ts'
import { useVisit } from './visit-context.ts'

/** The press that takes the number. */
export interface Take {
  readonly take: (wish: 'number' | 'tutoring') => void
  readonly isPending: boolean
  readonly problem: Refused | null
  /** The server did not answer: nobody knows whether the number was issued, so only the same press may be repeated. */
  readonly isUnanswered: boolean
}

/** Takes one number for this visit; an unanswered press is repeated word for word when the server is back. */
export function useTake(): Take {
  const [visit, tell] = useVisit()
  const [language] = useLanguage()
  const { press, isPending, problem } = usePress('ticket.issue')
  const unanswered = useRef<IssueTicketBody | null>(null)
  const isBack = useConnection() === 'connected'
  const isUnanswered = problem !== null && !isAnswer(problem)
  const { visitNo } = visit

  const send = useCallback(
    async (body: IssueTicketBody) => {
      unanswered.current = body
      const outcome = await press(body)
      if (!outcome) return
      if (outcome.ok || isAnswer(outcome)) unanswered.current = null
      if (outcome.ok) tell({ type: 'issued', visitNo, result: outcome.result })
    },
    [press, tell, visitNo],
  )
  const isAway = isUnanswered && problem.status !== 500
  useEffect(() => {
    if (isBack && isAway && unanswered.current) void send(unanswered.current)
  }, [isBack, isAway, send])

  const take: Take['take'] = (wish) => void send(unanswered.current ?? issueBody(visit, language, wish))
  return { take, isPending, problem, isUnanswered }
}

/** A refusal answers the press; a fault or silence leaves open whether it took effect. */
function isAnswer({ code, status }: Refused): boolean {
  return code !== 'unreachable' && status < 500 && status !== 429
}
