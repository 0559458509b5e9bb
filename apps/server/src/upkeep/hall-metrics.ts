import { LANES } from '@one-window/protocol'
import { type HallState, waitingIn } from '@one-window/queue'
import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { Halls } from '../hall/halls.ts'

const COMMIT_SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
const COMMANDS = [1, 2, 4, 8, 16, 32, 64]

/** Measures what every hall does, what waits in it, and what its batches cost. */
export function measureHalls(app: FastifyInstance, registry: Registry, halls: Halls): void {
  countEvents(registry, halls)
  measureBatches(registry, halls)
  readHalls(registry, halls, (error) => app.log.error({ err: error }, 'a hall could not be measured'))
}

/** The process that journals an event counts it, so that the sum over all processes is right. */
function countEvents(registry: Registry, halls: Halls): void {
  const counts = new Map([...halls.keys()].map((hall) => [hall, new Map<string, number>()]))
  for (const [hall, keeper] of halls) {
    const ofHall = counts.get(hall)
    keeper.onNews(({ events, isForeign }) => {
      // A plain number each: the registry takes it when it is asked, not with every command.
      if (!isForeign) for (const { name } of events) ofHall?.set(name, (ofHall.get(name) ?? 0) + 1)
    })
  }
  const registers = [registry]
  new Counter({
    name: 'one_window_events_total',
    help: 'Journaled events',
    labelNames: ['hall', 'name'],
    registers,
    collect() {
      this.reset()
      for (const [hall, ofHall] of counts) for (const [name, count] of ofHall) this.inc({ hall, name }, count)
    },
  })
  new Counter({
    name: 'one_window_calls_total',
    help: 'Numbers that were called to a window, recalls aside',
    labelNames: ['hall'],
    registers,
    collect() {
      this.reset()
      for (const [hall, ofHall] of counts) this.inc({ hall }, ofHall.get('ticket.called') ?? 0)
    },
  })
}

function measureBatches(registry: Registry, halls: Halls): void {
  const registers = [registry]
  const labelNames = ['hall']
  const batchCommands = new Histogram({
    name: 'one_window_batch_commands',
    help: 'Commands that shared a transaction',
    labelNames,
    buckets: COMMANDS,
    registers,
  })
  const commitSeconds = new Histogram({
    name: 'one_window_commit_seconds',
    help: 'Time of the COMMIT of a batch, with its fsync',
    labelNames,
    buckets: COMMIT_SECONDS,
    registers,
  })
  for (const [hall, keeper] of halls) {
    const labels = { hall }
    keeper.onBatch(({ commands, commitMs }) => {
      batchCommands.observe(labels, commands)
      commitSeconds.observe(labels, commitMs / 1_000)
    })
  }
  new Gauge({
    name: 'one_window_commands_waiting',
    help: 'Commands that wait for their batch',
    labelNames,
    registers,
    collect() {
      for (const [hall, keeper] of halls) this.set({ hall }, keeper.queued)
    },
  })
}

/** What is read of the halls when somebody asks; a hall that cannot be read has no value. */
function readHalls(registry: Registry, halls: Halls, onFault: (error: unknown) => void): void {
  const registers = [registry]
  const eachHall = async (look: (hall: string, state: HallState) => void): Promise<void> => {
    await Promise.all([...halls].map(([hall, keeper]) => keeper.read(({ state }) => look(hall, state)).catch(onFault)))
  }
  new Gauge({
    name: 'one_window_waiting_tickets',
    help: 'Numbers that wait, by lane',
    labelNames: ['hall', 'lane'],
    registers,
    async collect() {
      this.reset()
      await eachHall((hall, state) => {
        for (const lane of LANES) this.set({ hall, lane }, waitingIn(state, lane))
      })
    },
  })
  new Gauge({
    name: 'one_window_open_windows',
    help: 'Windows that are open and not paused',
    labelNames: ['hall'],
    registers,
    async collect() {
      this.reset()
      await eachHall((hall, { windows }) => {
        const open = [...windows.values()].filter(({ state }) => state !== 'closed' && state !== 'paused')
        this.set({ hall }, open.length)
      })
    },
  })
}
