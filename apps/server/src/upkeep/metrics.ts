import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Halls } from '../hall/halls.ts'
import { measureHalls } from './hall-metrics.ts'
import { routeOf } from './logs.ts'

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]
/** Gauges of the runtime with the name of a counter; what they sum stands in gauges by kind beside them. */
const MISNAMED = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total']

/** What the live line tells of itself. */
interface Live {
  readonly sockets: () => number
  readonly sentViews: { all(): Iterable<{ readonly hall: string; readonly view: string; readonly count: number }> }
}

/** Measures every request, hall and view for Prometheus; answers the registry behind `/metrics`. */
export function measure(app: FastifyInstance, halls: Halls, live: Live): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const name of MISNAMED) registry.removeSingleMetric(name)
  measureRequests(app, registry)
  measureHalls(app, registry, halls)
  measureLive(registry, live)
  return registry
}

function measureRequests(app: FastifyInstance, registry: Registry): void {
  const requestSeconds = new Histogram({
    name: 'one_window_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    requestSeconds.observe({ route: routeOf(request), status: reply.statusCode }, reply.elapsedTime / 1_000)
    done()
  })
}

function measureLive(registry: Registry, { sockets, sentViews }: Live): void {
  const registers = [registry]
  new Gauge({
    name: 'one_window_sockets',
    help: 'Live sockets',
    registers,
    collect() {
      this.set(sockets())
    },
  })
  new Counter({
    name: 'one_window_views_sent_total',
    help: 'Whole views that have left for a socket',
    labelNames: ['hall', 'view'],
    registers,
    collect() {
      this.reset()
      for (const { hall, view, count } of sentViews.all()) this.inc({ hall, view }, count)
    },
  })
}
