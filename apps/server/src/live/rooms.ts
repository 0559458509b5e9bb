import { LIMITS, parseViewName, urgentViews, VIEWS, type ViewAddress, type ViewMessage } from '@one-window/protocol'
import type { PacedDevices } from '../access/paced-devices.ts'
import type { HallKeeper } from '../hall/keeper.ts'
import type { News } from '../hall/listeners.ts'
import type { Memory } from '../hall/memory.ts'
import { viewMessage } from './view-message.ts'

/** Publishing takes at most a fifth of the time: after each round four times its cost passes. */
const REST_PER_COST = 4

/** A view that was made from this memory, on its way to all who listen to it. */
export interface Publication {
  readonly address: ViewAddress
  readonly message: ViewMessage
  readonly memory: Memory
}

export interface RoomsOptions {
  readonly keeper: HallKeeper
  /** The names of the views that somebody listens to now. */
  readonly listenedTo: ReadonlySet<string>
  readonly send: (publication: Publication) => void
  readonly pacedDevices: PacedDevices
  /** Lets those go who may no longer listen, before everybody gets the truth again. */
  readonly endStale: () => Promise<void>
  readonly onFault: (error: unknown) => void
}

/** When a view was sent last (ms), and at which `seq`. */
interface Sent {
  readonly seq: number
  readonly at: number
}

/** Publishes the views of one hall: an urgent one at once, others when the last round has been paid for. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #sent = new Map<string, Sent>()
  #restsUntil = 0
  #round: NodeJS.Timeout | undefined
  #repeats: NodeJS.Timeout

  constructor(options: RoomsOptions) {
    this.#options = options
    options.keeper.onNews((news) => this.#hear(news))
    const repeat = (): void => void this.#repeat().catch(options.onFault)
    this.#repeats = setInterval(repeat, LIMITS.viewRepeatMs).unref()
  }

  stop(): void {
    clearTimeout(this.#round)
    clearInterval(this.#repeats)
  }

  #hear({ memory, events }: News): void {
    if (this.#options.listenedTo.size === 0) return
    const urgent = new Set<string>(events.flatMap(urgentViews))
    if (urgent.size > 0) this.#publish(memory, (view) => urgent.has(view))
    this.#setRound(this.#restsUntil)
  }

  #setRound(at: number): void {
    this.#round ??= setTimeout(() => this.#run(), Math.max(0, at - performance.now()))
  }

  /** Every view that somebody listens to and that is not up to date; one that keeps a pace waits for its time. */
  #run(): void {
    clearTimeout(this.#round)
    this.#round = undefined
    const publish = (memory: Memory): void => {
      const now = performance.now()
      const later: number[] = []
      this.#publish(memory, (view, { kind }) => {
        const sentAt = this.#sent.get(view)?.at
        const from = sentAt === undefined ? now : sentAt + VIEWS[kind].paceMs
        if (from > now) later.push(from)
        return from <= now
      })
      if (later.length > 0) this.#setRound(Math.min(...later))
    }
    this.#options.keeper.read(publish).catch(this.#options.onFault)
  }

  /** Everybody gets the truth again, read from the database; when that fails, screens show their true age. */
  async #repeat(): Promise<void> {
    const { keeper, listenedTo, endStale } = this.#options
    if (listenedTo.size === 0) return
    await keeper.tick()
    await endStale()
    this.#sent.clear()
    this.#run()
  }

  #publish(memory: Memory, isWanted: (view: string, address: ViewAddress) => boolean): void {
    const { keeper, listenedTo, send, pacedDevices } = this.#options
    const startedAt = performance.now()
    const { seq } = memory.state
    for (const view of listenedTo) {
      const address = parseViewName(view)
      if (!address || this.#sent.get(view)?.seq === seq || !isWanted(view, address)) continue
      const message = viewMessage({ keeper, memory, address, pacedDevices })
      if (message) send({ address, message, memory })
      this.#sent.set(view, { seq, at: startedAt })
    }
    const endedAt = performance.now()
    this.#restsUntil = Math.max(this.#restsUntil, endedAt) + REST_PER_COST * (endedAt - startedAt)
  }
}
