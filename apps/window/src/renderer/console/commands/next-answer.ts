import type { ResultOf, VisitEnd } from '@one-window/protocol'

/** What a Next did to the number that was here (R8b), and when it said so (ms by the server's clock). */
export interface NextAnswer {
  readonly number: string
  readonly end: VisitEnd
  readonly at: number
}

/** Long enough to be read beside the next number, short enough not to be taken for that one's. */
export const ANSWER_SHOWN_MS = 8_000

/** The answer of a Next that was pressed while this number was here; null when nobody was. */
export function nextAnswerOf(
  { ended }: ResultOf<'window.next'>,
  number: string | null,
  now: number,
): NextAnswer | null {
  return ended === null || number === null ? null : { number, end: ended, at: now }
}

/** The answer for as long as it is said. */
export function shownAnswer(answer: NextAnswer | null, now: number): NextAnswer | null {
  return answer && now - answer.at < ANSWER_SHOWN_MS ? answer : null
}
