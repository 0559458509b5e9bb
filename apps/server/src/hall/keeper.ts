import { type HallEvent, LIMITS, type ViewKind } from '@one-window/protocol'
import { nextDueAt, viewFor } from '@one-window/queue'
import type { Kysely, Transaction } from 'kysely'
import { saveBatch } from '../db/hall-store.ts'
import { isDatabaseFault, isStorageFault } from '../db/open.ts'
import { savePeople } from '../db/people.ts'
import type { Database } from '../db/schema.ts'
import { NOBODY } from '../facts/named.ts'
import { ProblemError } from '../problem/problem-error.ts'
import { type Answer, type Batch, beginBatch, type Order, runOrder } from './batch.ts'
import { type Memory, meetPeople, prove, replay } from './memory.ts'
import { idMaker } from './new-id.ts'

/** Told right after a COMMIT and before the next batch, when memory is sure to be what was committed. */
export type Committed = (memory: Memory, events: readonly HallEvent[]) => void

export interface KeeperOptions {
  readonly db: Kysely<Database>
  readonly hallId: string
  /** Now, ms since 1970 UTC. */
  readonly clock: () => number
  /** Told of a fault that no command's answer reports. */
  readonly onFault: (error: unknown) => void
}

/** What a committed batch answers and tells. */
interface Done {
  readonly answers: readonly Answer[]
  readonly events: readonly HallEvent[]
}

interface Waiting {
  readonly order: Order
  readonly answer: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}

interface Read {
  readonly look: (memory: Memory) => void
  readonly fail: (error: unknown) => void
}

const SYSTEM = { id: 'system', account: null, roles: [] }
const TICK: Order = {
  command: { name: 'hall.tick', body: {} },
  actor: SYSTEM,
  key: null,
  fingerprint: '',
  named: NOBODY,
}
const TICK_MS_MIN = 100
const TICK_MS_MAX = 60_000
const TICK_MS_AFTER_FAULT = 1_000

/** Keeps one hall: takes its commands in batches, decides them on the state in memory, saves, answers and tells. */
export class HallKeeper {
  readonly hallId: string
  readonly #options: KeeperOptions
  readonly #newId: () => string
  readonly #waiting: Waiting[] = []
  readonly #reads: Read[] = []
  readonly #listeners: Committed[] = []
  #memory: Memory | undefined
  #working: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #isStopping = false

  constructor(options: KeeperOptions) {
    this.hallId = options.hallId
    this.#options = options
    this.#newId = idMaker(options.clock)
  }

  /** How many commands wait for their batch. */
  get queued(): number {
    return this.#waiting.length
  }

  /** Now by the keeper's clock, ms. */
  now(): number {
    return this.#options.clock()
  }

  onCommitted(listener: Committed): void {
    this.#listeners.push(listener)
  }

  /** Gives a command. Answers when it is committed or refused; rejects when nothing was changed. */
  submit(order: Order): Promise<Answer> {
    if (this.#isStopping) return Promise.reject(new ProblemError('stopping', { retryAfterSeconds: 5 }))
    if (this.#waiting.length >= LIMITS.commandQueueMax) {
      return Promise.reject(new ProblemError('overloaded', { retryAfterSeconds: 1 }))
    }
    return new Promise((answer, fail) => {
      this.#waiting.push({ order, answer, fail })
      this.#wake()
    })
  }

  /** Reads `seq` from the database, catches up and folds what has fallen due; at the start it replays the journal. */
  async tick(): Promise<void> {
    await this.submit(TICK)
  }

  /** Looks at committed memory, between two batches. */
  read<Result>(look: (memory: Memory) => Result): Promise<Result> {
    return new Promise((resolve, fail) => {
      this.#reads.push({ look: (memory) => resolve(Promise.try(look, memory)), fail })
      this.#wake()
    })
  }

  /** A view of the hall as it stands in memory; undefined when there is no such window. */
  view({ state, people }: Memory, kind: ViewKind, windowNo: number | null) {
    const at = Math.max(this.now(), state.lastAt)
    return viewFor(state, { kind, windowNo }, { at, personOf: (partyKey) => people.get(partyKey) ?? null })
  }

  /** Takes no more commands and answers those that were taken. */
  async stop(): Promise<void> {
    this.#isStopping = true
    await this.#working
    clearTimeout(this.#timer)
  }

  #wake(): void {
    this.#working ??= this.#work()
  }

  /** Batch after batch, each in a later turn of the event loop: what arrives meanwhile shares the next COMMIT. */
  async #work(): Promise<void> {
    try {
      do {
        await new Promise(setImmediate)
        await this.#run(this.#waiting.splice(0, LIMITS.commandBatchMax))
        if (this.#reads.length > 0) await this.#answerReads()
      } while (this.#waiting.length + this.#reads.length > 0)
      this.#setTimer()
    } finally {
      this.#working = undefined
    }
  }

  /** When anything throws, memory is thrown away and the commands run one by one, so that a bad one fails alone. */
  async #run(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 0) return
    const committed = await this.#commit(waiting.map(({ order }) => order)).catch((error: unknown) => ({ error }))
    if ('error' in committed) {
      this.#memory = undefined
      // When nothing can be written, trying each command alone would only keep everybody waiting longer.
      const mayStandAlone = waiting.length > 1 && !isStorageFault(committed.error)
      if (mayStandAlone) for (const one of waiting) await this.#run([one])
      else for (const { fail } of waiting) fail(asProblem(committed.error))
      return
    }
    for (const [index, { answer }] of waiting.entries()) answer(committed.answers[index] as Answer)
    this.#tell(committed.events)
  }

  #commit(orders: readonly Order[]): Promise<Done> {
    return this.#options.db.transaction().execute((trx) => this.#decide(trx, orders))
  }

  async #decide(trx: Transaction<Database>, orders: readonly Order[]): Promise<Done> {
    this.#memory = await prove(trx, this.hallId, this.#memory)
    const batch = await beginBatch(trx, this.#memory, orders, this.#options.clock, this.#newId)
    const answers = orders.map((order) => runOrder(batch, order))
    await this.#save(trx, batch)
    return { answers, events: batch.events }
  }

  async #save(trx: Transaction<Database>, batch: Batch): Promise<void> {
    const at = this.now()
    await savePeople(trx, batch.strangers, at)
    await meetPeople(trx, batch.memory)
    await saveBatch(trx, { ...batch, state: batch.memory.state, at })
  }

  /** What is committed is committed: a listener that throws is a fault of its own and stops nobody. */
  #tell(events: readonly HallEvent[]): void {
    const memory = this.#memory
    if (!memory || events.length === 0) return
    for (const listener of this.#listeners) {
      try {
        listener(memory, events)
      } catch (error) {
        this.#options.onFault(error)
      }
    }
  }

  async #answerReads(): Promise<void> {
    const reads = this.#reads.splice(0)
    try {
      this.#memory ??= await replay(this.#options.db, this.hallId)
      for (const { look } of reads) look(this.#memory)
    } catch (error) {
      for (const { fail } of reads) fail(error)
    }
  }

  /** The next due thing comes by a tick of its own; the upper bound lets a clock that was set right be noticed. */
  #setTimer(): void {
    clearTimeout(this.#timer)
    if (this.#isStopping) return
    // After a fault memory is gone; the next tick reads it again.
    const waitMs = this.#memory ? nextDueAt(this.#memory.state) - this.now() : TICK_MS_AFTER_FAULT
    const tick = (): void => void this.tick().catch(this.#options.onFault)
    this.#timer = setTimeout(tick, Math.min(Math.max(waitMs, TICK_MS_MIN), TICK_MS_MAX)).unref()
  }
}

function asProblem(error: unknown): unknown {
  return isDatabaseFault(error) ? new ProblemError('not-committed', { retryAfterSeconds: 1, cause: error }) : error
}
