import { Health } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import { Type } from 'typebox'
import type { AddressPace } from '../bounds/address-pace.ts'
import type { Halls } from '../hall/halls.ts'
import { PUBLIC } from './answers.ts'

interface HealthOptions {
  readonly halls: Halls
  readonly metrics: Registry
  readonly version: string
  readonly isStopping: () => boolean
  readonly pace: AddressPace
}

/** Whether the server lives and where its halls stand; numbers for Prometheus. */
export async function healthRoutes(app: FastifyInstance, options: HealthOptions): Promise<void> {
  const { halls, metrics, version, isStopping, pace } = options
  app.addHook('onRequest', pace)
  app.get('/api/health', {
    schema: {
      tags: ['server'],
      operationId: 'health',
      summary: 'Whether the server lives',
      response: { 200: Health },
      problems: ['too-fast'],
      ...PUBLIC,
    },
    handler: async (): Promise<Health> => {
      const seqs = [...halls.values()].map((keeper) => keeper.read(({ state }) => [keeper.hallId, state.seq] as const))
      const reasons: NonNullable<Health['reasons']> = isAnyClockDoubted(halls) ? ['clock.doubted'] : []
      const status = isStopping() ? 'stopping' : reasons.length > 0 ? 'degraded' : 'ok'
      return { status, reasons, version, halls: Object.fromEntries(await Promise.all(seqs)) }
    },
  })
  app.get('/metrics', {
    schema: {
      tags: ['server'],
      operationId: 'metrics',
      summary: 'Numbers for Prometheus',
      produces: ['text/plain'],
      response: { 200: Type.String() },
      problems: ['too-fast'],
      ...PUBLIC,
    },
    handler: async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()),
  })
}

function isAnyClockDoubted(halls: Halls): boolean {
  return [...halls.values()].some((keeper) => keeper.now().doubted !== undefined)
}
