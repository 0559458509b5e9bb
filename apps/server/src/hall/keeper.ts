import type { HallNow } from '@one-window/queue'
import { readSeq } from '../db/journal.ts'
import { databaseFaultOf } from '../db/open.ts'
import { ProblemError } from '../problem/problem-error.ts'
import { Alarm } from './alarm.ts'
import { isClockTaken } from './clock.ts'
import { commitBatch, type Desk } from './commit.ts'
import { Listeners, type News, NewsListeners } from './listeners.ts'
import { type Memory, prove } from './memory.ts'
import { type Answer, type Order, TICK } from './order.ts'
import { OrderQueue, type Waiting } from './order-queue.ts'

export interface KeeperOptions extends Desk {
  /** Told of a fault that no command's answer reports. */
  readonly onFault: (error: unknown) => void
}

/** A committed batch: how many commands shared it, and how long its COMMIT took. */
export interface BatchCost {
  readonly commands: number
  readonly commitMs: number
}

interface Read {
  readonly look: (memory: Memory) => void
  readonly fail: (error: unknown) => void
}

/** Keeps one hall: takes its commands in batches, decides them on the state in memory, saves, answers and tells. */
export class HallKeeper {
  readonly hallId: string
  readonly #desk: Desk
  readonly #orders = new OrderQueue()
  readonly #reads: Read[] = []
  readonly #news: NewsListeners
  readonly #costs: Listeners<BatchCost>
  readonly #alarm: Alarm
  #memory: Memory | undefined
  #working: Promise<void> | undefined
  #isStopping = false

  constructor({ onFault, ...options }: KeeperOptions) {
    this.hallId = options.hallId
    this.#desk = options
    this.#news = new NewsListeners(onFault)
    this.#costs = new Listeners(onFault)
    this.#alarm = new Alarm(() => void this.tick().catch(onFault))
  }

  /** How many commands wait for their batch. */
  get queued(): number {
    return this.#orders.length
  }

  /** The hall's time now, and what the machine's clock says instead when it is doubted (R15b). */
  now(): HallNow {
    return this.#desk.clock.now()
  }

  onNews(listener: (news: News) => void): void {
    this.#news.add(listener)
  }

  /** Told of each committed batch in which there was a command. */
  onBatch(listener: (cost: BatchCost) => void): void {
    this.#costs.add(listener)
  }

  /** Gives a command. Answers when it is committed or refused; rejects when nothing was changed. */
  submit(order: Order): Promise<Answer> {
    if (this.#isStopping) return Promise.reject(new ProblemError('stopping', { retryAfterSeconds: 5 }))
    const answer = this.#orders.add(order)
    this.#wake()
    return answer
  }

  /** Turns away what an actor still waits for: its sessions have ended. */
  dismiss(actorId: string): void {
    this.#orders.dismiss(actorId)
  }

  /** Catches up and folds what has fallen due; at the start it replays the journal. */
  async tick(): Promise<void> {
    await this.submit(TICK)
  }

  /** Looks at committed memory, between two batches, after it was compared with the journal. */
  read<Result>(look: (memory: Memory) => Result): Promise<Result> {
    return new Promise((resolve, fail) => {
      this.#reads.push({ look: (memory) => resolve(Promise.try(look, memory)), fail })
      this.#wake()
    })
  }

  /** Folds what other processes have journaled and tells it, without waiting for the next batch or read. */
  async catchUp(): Promise<void> {
    await this.read(() => {})
  }

  /** Takes no more commands and answers those that were taken. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#alarm.stop()
    await this.#working
  }

  #wake(): void {
    this.#working ??= this.#work()
  }

  /** Batch after batch, each in a later turn of the event loop: what arrives meanwhile shares the next COMMIT. */
  async #work(): Promise<void> {
    try {
      do {
        await new Promise(setImmediate)
        const waiting = this.#orders.takeBatch()
        await this.#run(waiting)
        await this.#answerReads(waiting.length > 0)
      } while (this.#orders.length + this.#reads.length > 0)
      if (!this.#isStopping) this.#alarm.set(this.#memory, this.now().at)
    } finally {
      this.#working = undefined
    }
  }

  /** When anything throws, memory is thrown away and the commands run one by one, so that a bad one fails alone. */
  async #run(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 0) return
    const committed = await this.#commit(waiting).catch((error: unknown) => ({ error }))
    if ('error' in committed) {
      this.#memory = undefined
      // When nothing can be written, trying each command alone would only keep everybody waiting longer.
      const mayStandAlone = waiting.length > 1 && databaseFaultOf(committed.error) !== 'storage'
      if (mayStandAlone) for (const one of waiting) await this.#run([one])
      else for (const { fail } of waiting) fail(asProblem(committed.error))
      return
    }
    const { memory, news, answers, events, commitMs, reading } = committed
    for (const [index, { answer }] of waiting.entries()) answer(answers[index] as Answer)
    this.#know({ memory, events: news, isForeign: true })
    this.#desk.clock.committed(reading, memory.state)
    this.#know({ memory, events, isForeign: false })
    this.#tellCost(waiting, commitMs)
  }

  #tellCost(waiting: readonly Waiting[], commitMs: number): void {
    const commands = waiting.reduce((count, { order }) => (order.key === null ? count : count + 1), 0)
    if (commands > 0) this.#costs.tell({ commands, commitMs })
  }

  #commit(waiting: readonly Waiting[]) {
    const orders = waiting.map(({ order }) => order)
    return commitBatch(this.#desk, this.#memory, this.#news.toldSeq, orders)
  }

  #know(news: News): void {
    const { clock } = this.#desk
    this.#memory = news.memory
    if (news.isForeign && news.events.some(isClockTaken)) clock.forget()
    clock.know(news.memory.state)
    this.#alarm.goOn(news.memory)
    this.#news.tell(news)
  }

  /** One look at the hall's `seq` serves all who read; right after an own COMMIT memory needs none. */
  async #answerReads(isAfterBatch: boolean): Promise<void> {
    if (this.#reads.length === 0) return
    const reads = this.#reads.splice(0)
    try {
      const memory = (isAfterBatch && this.#memory) || (await this.#proven())
      for (const { look } of reads) look(memory)
    } catch (error) {
      this.#memory = undefined
      for (const { fail } of reads) fail(error)
    }
  }

  async #proven(): Promise<Memory> {
    const { db, hallId } = this.#desk
    const seq = await readSeq(db, hallId)
    const { memory, news } = await prove(db, hallId, this.#memory, seq, this.#news.toldSeq)
    this.#know({ memory, events: news, isForeign: true })
    return memory
  }
}

function asProblem(error: unknown): unknown {
  return databaseFaultOf(error) ? new ProblemError('not-committed', { retryAfterSeconds: 1, cause: error }) : error
}
