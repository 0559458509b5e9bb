import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Halls } from '../hall/halls.ts'
import { routeOf } from './logs.ts'

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]

/** Measures every request and hall for Prometheus; answers the registry behind `/metrics`. */
export function measure(app: FastifyInstance, halls: Halls, sockets: () => number): Registry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requestSeconds = new Histogram({
    name: 'one_window_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers,
  })
  app.addHook('onResponse', (request, reply, done) => {
    requestSeconds.observe({ route: routeOf(request), status: reply.statusCode }, reply.elapsedTime / 1_000)
    done()
  })
  const events = new Counter({
    name: 'one_window_events_total',
    help: 'Journaled events',
    labelNames: ['hall', 'name'],
    registers,
  })
  for (const [hall, keeper] of halls) {
    // The process that journals an event counts it, so that the sum over all processes is right.
    keeper.onNews(({ events: told, isForeign }) => {
      if (!isForeign) for (const { name } of told) events.inc({ hall, name })
    })
  }
  new Gauge({
    name: 'one_window_commands_waiting',
    help: 'Commands that wait for their batch',
    labelNames: ['hall'],
    registers,
    collect() {
      for (const [hall, keeper] of halls) this.set({ hall }, keeper.queued)
    },
  })
  new Gauge({
    name: 'one_window_sockets',
    help: 'Live sockets',
    registers,
    collect() {
      this.set(sockets())
    },
  })
  return registry
}
