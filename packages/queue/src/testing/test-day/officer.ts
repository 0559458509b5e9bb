import type { Command } from '@one-window/protocol'
import { MINUTE } from '../hall.ts'
import type { Chance } from './chance.ts'
import type { Visit } from './visits.ts'

/** What an officer can see and do. */
export interface Workplace {
  readonly windowNo: number
  readonly chance: Chance
  readonly now: () => number
  /** Nobody is in the hall and nobody will come. */
  readonly isOver: () => boolean
  readonly current: () => { readonly visit: Visit; readonly isTutoring: boolean } | undefined
  readonly press: (command: Command) => void
}

/** An officer waits so many ms, or until somebody is called to the window. */
export type Waits = number | 'for-a-call'

/** Three calls, each waited for; then the number is a no-show. */
const CALLS = 3
const CALL_WAIT_MS = 40_000

/** One officer's day: opens, has breaks and a meal, serves with a speed of their own until everybody is served. */
export function* officer(place: Workplace, opensAt: number): Generator<Waits> {
  const { chance, windowNo, press, now } = place
  const slowness = chance.between(0.75, 1.3)
  let breakAt = opensAt + chance.between(40, 120) * MINUTE
  let mealAt = opensAt + chance.between(120, 300) * MINUTE
  yield opensAt - now()
  press({ name: 'window.open', body: { windowNo } })
  while (!place.isOver()) {
    if (now() > mealAt) {
      yield* away(place, 'meal', chance.between(20, 30))
      mealAt = Number.POSITIVE_INFINITY
    } else if (now() > breakAt) {
      yield* away(place, 'break', chance.between(5, 12))
      breakAt = now() + chance.between(75, 150) * MINUTE
    }
    press({ name: 'window.next', body: { windowNo } })
    if (!place.current()) yield 'for-a-call'
    yield* attend(place, slowness)
  }
}

function* away({ press, windowNo }: Workplace, reason: 'meal' | 'break', minutes: number): Generator<Waits> {
  press({ name: 'window.pause', body: { windowNo, reason } })
  yield minutes * MINUTE
  press({ name: 'window.resume', body: { windowNo } })
}

/** Whoever was called walks to the window and is served, then the papers are put away; or nobody comes. */
function* attend(place: Workplace, slowness: number): Generator<Waits> {
  const { press, windowNo, chance } = place
  const current = place.current()
  if (!current) return
  const { visit, isTutoring } = current
  if (visit.isNoShow) return yield* nobodyComes(place)
  yield visit.walkMs
  press({ name: 'window.start', body: { windowNo } })
  yield slowness * (isTutoring ? visit.tutoringMs : visit.serviceMs)
  press({ name: 'window.complete', body: { windowNo } })
  yield chance.lognormal(35_000, 0.8)
}

function* nobodyComes({ press, windowNo }: Workplace): Generator<Waits> {
  yield CALL_WAIT_MS
  for (let call = 1; call < CALLS; call++) {
    press({ name: 'window.recall', body: { windowNo } })
    yield CALL_WAIT_MS
  }
  press({ name: 'window.no-show', body: { windowNo } })
}
