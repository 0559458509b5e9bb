import type { EventData, HallEvent, Lane, Tiers, WindowSetup } from '@one-window/protocol'
import { MINUTE } from '../hall.ts'

/** Whether an officer is at a window: there, or back in a moment; of the others nobody keeps anything. */
interface Presence {
  readonly is: 'there' | 'short'
  readonly since: number
}

/** The windows of the naive hall, told by the events alone: who sits where, what they serve, which are ready. */
export class NaiveWindows {
  /** Ready windows, the one ready longest first. */
  ready: number[] = []
  #setups: readonly WindowSetup[] = []
  readonly #tiers = new Map<number, Tiers>()
  #presence = new Map<number, Presence>()

  constructor(setups: readonly WindowSetup[]) {
    this.#setups = setups
  }

  note(event: HallEvent): void {
    if (event.name === 'day.opened') this.#carry(event.data, event.at)
    if (event.name === 'settings.changed') this.#setUp(event.data.settings.windows)
    if (event.name === 'window.tiers-set') this.#tiers.set(event.data.windowNo, event.data.tiers)
    else if ('windowNo' in event.data && event.name !== 'ticket.recalled') this.#leaveReady(event.data.windowNo)
    if (event.name === 'window.became-ready') this.ready.push(event.data.windowNo)
    this.#staff(event)
  }

  tiersOf(windowNo: number): Tiers {
    return this.#tiers.get(windowNo) ?? []
  }

  isThere(windowNo: number): boolean {
    return this.#presence.get(windowNo)?.is === 'there'
  }

  /** Whether anybody sits at a window that serves a lane. */
  isServed(lane: Lane): boolean {
    return [...this.#presence.keys()].some((no) => this.isThere(no) && this.tiersOf(no).flat().includes(lane))
  }

  /** Whether somebody may wait for this window alone at that moment (R12). */
  isAwaitable(windowNo: number, at: number, shortPauseMinutes: number): boolean {
    const presence = this.#presence.get(windowNo)
    if (presence?.is === 'short') return at < presence.since + shortPauseMinutes * MINUTE
    return presence?.is === 'there'
  }

  #staff({ name, data, at }: HallEvent): void {
    if (name === 'window.opened' || name === 'window.resumed')
      this.#presence.set(data.windowNo, { is: 'there', since: at })
    if (name === 'window.closed' || name === 'window.paused') this.#presence.delete(data.windowNo)
    if (name === 'window.paused' && data.short) this.#presence.set(data.windowNo, { is: 'short', since: at })
  }

  /** What was short about a pause is over with the day: nobody was sent anywhere yet. */
  #carry({ windows, settings }: EventData<'day.opened'>, at: number): void {
    const isThere = windows.filter(({ state }) => state !== 'closed' && state !== 'paused')
    this.#presence = new Map(isThere.map(({ windowNo }) => [windowNo, { is: 'there', since: at }]))
    this.#setUp(settings.windows)
    for (const { windowNo, tiers } of windows) this.#tiers.set(windowNo, tiers)
  }

  /** Tiers of a window follow its set-up only when that is new or changed (R5). */
  #setUp(setups: readonly WindowSetup[]): void {
    for (const { windowNo, tiers } of setups) {
      const before = this.#setups.find((setup) => setup.windowNo === windowNo)
      if (JSON.stringify(before?.tiers) !== JSON.stringify(tiers)) this.#tiers.set(windowNo, tiers)
    }
    this.#setups = setups
    this.#presence = new Map([...this.#presence].filter(([no]) => setups.some(({ windowNo }) => windowNo === no)))
  }

  #leaveReady(windowNo: number): void {
    this.ready = this.ready.filter((other) => other !== windowNo)
  }
}
