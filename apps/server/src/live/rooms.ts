import { LIMITS, type ViewMessage } from '@one-window/protocol'
import type { HallKeeper } from '../hall/keeper.ts'
import type { Memory } from '../hall/memory.ts'
import { viewMessage } from './view-message.ts'

/** Publishing takes at most a fifth of the time: after each round four times its cost passes. */
const REST_PER_COST = 4

export interface RoomsOptions {
  readonly keeper: HallKeeper
  /** The views that somebody listens to now. */
  readonly listenedTo: ReadonlySet<string>
  readonly send: (message: ViewMessage) => void
  /** Lets those go who may no longer listen, before everybody gets the truth again. */
  readonly endStale: () => Promise<void>
  readonly onFault: (error: unknown) => void
}

/** Publishes the views of one hall: a view with a new call at once, others when the last round has been paid for. */
export class Rooms {
  readonly #options: RoomsOptions
  /** The `seq` at which each view was sent last. */
  #sentAt = new Map<string, number>()
  #restsUntil = 0
  #round: NodeJS.Timeout | undefined
  #repeats: NodeJS.Timeout

  constructor(options: RoomsOptions) {
    this.#options = options
    options.keeper.onNews(({ memory, events }) => {
      if (options.listenedTo.size === 0) return
      const calls = events.filter(({ name }) => name === 'ticket.called' || name === 'ticket.recalled')
      const windows = calls.map(({ data }) => `windows/${(data as { windowNo: number }).windowNo}`)
      if (calls.length > 0) this.#publish(memory, new Set(['display', ...windows]))
      this.#round ??= setTimeout(() => this.#run(), Math.max(0, this.#restsUntil - performance.now()))
    })
    const repeat = (): void => void this.#repeat().catch(options.onFault)
    this.#repeats = setInterval(repeat, LIMITS.viewRepeatMs).unref()
  }

  /** The current view, for whoever has just subscribed. */
  current(view: string): Promise<ViewMessage | undefined> {
    const { keeper } = this.#options
    return keeper.read((memory) => viewMessage(keeper, memory, view))
  }

  stop(): void {
    clearTimeout(this.#round)
    clearInterval(this.#repeats)
  }

  /** Every view that somebody listens to and that is not up to date. */
  #run(): void {
    this.#round = undefined
    this.#options.keeper.read((memory) => this.#publish(memory)).catch(this.#options.onFault)
  }

  /** Everybody gets the truth again, read from the database; when that fails, screens show their true age. */
  async #repeat(): Promise<void> {
    const { keeper, listenedTo, endStale } = this.#options
    if (listenedTo.size === 0) return
    await keeper.tick()
    await endStale()
    this.#sentAt.clear()
    this.#run()
  }

  #publish(memory: Memory, only?: ReadonlySet<string>): void {
    const { keeper, listenedTo, send } = this.#options
    const startedAt = performance.now()
    const { seq } = memory.state
    for (const view of listenedTo) {
      if (this.#sentAt.get(view) === seq || only?.has(view) === false) continue
      const message = viewMessage(keeper, memory, view)
      if (message) send(message)
      this.#sentAt.set(view, seq)
    }
    const endedAt = performance.now()
    this.#restsUntil = Math.max(this.#restsUntil, endedAt) + REST_PER_COST * (endedAt - startedAt)
  }
}
