import type { HallEvent } from '@one-window/protocol'
import { aheadAt } from '../../estimate/ahead.ts'
import { standardGammaQuantile } from '../../estimate/quantiles.ts'
import { openWindowsFor } from '../../lane/lanes.ts'
import type { HallState } from '../../state/hall.ts'
import type { Ticket } from '../../state/ticket.ts'

const SAMPLES_MAX = 50
const SAMPLE_PRIOR = 5
const NORMAL_Q90 = 1.2815515655446004

/** The first version of R20, to compare with: Erlang(n + 1, cμ), 1/μ the mean of the last 50 services. */
export class FirstEstimate {
  #serviceSeconds: number[] = []

  /** Takes an event that the state has taken. */
  note(state: HallState, event: HallEvent): void {
    if (event.name !== 'ticket.completed') return
    const startedAt = state.tickets.get(event.data.ticketId)?.startedAt ?? event.at
    this.#serviceSeconds = [...this.#serviceSeconds.slice(1 - SAMPLES_MAX), (event.at - startedAt) / 1000]
  }

  p90Seconds(state: HallState, ticket: Ticket): number {
    const windows = openWindowsFor(state, ticket.lane)
    const sum = this.#serviceSeconds.reduce((total, seconds) => total + seconds, 0)
    const assumed = SAMPLE_PRIOR * state.settings.assumedServiceSeconds
    const meanSeconds = (sum + assumed) / (this.#serviceSeconds.length + SAMPLE_PRIOR)
    const calls = aheadAt(state, windows, ticket) + 1
    return Math.round((standardGammaQuantile(calls, NORMAL_Q90) * meanSeconds) / windows.length)
  }
}
