import { HallId, Moment, strictObject, VIEWS, type ViewKind } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Admission } from '../access/admission.ts'
import { type Halls, keeperOf } from '../hall/halls.ts'
import { viewMessage } from '../live/view-message.ts'
import { ProblemError } from '../problem/problem-error.ts'
import { BY_HALL, forRoles } from './answers.ts'

interface ViewOptions {
  readonly admission: Admission
  readonly halls: Halls
}

type ViewParams = { hallId: string; windowNo?: string }

/** `GET /api/halls/{hallId}/views/{view}`: the same body as the live message. */
export async function viewRoutes(app: FastifyInstance, { admission, halls }: ViewOptions): Promise<void> {
  for (const [kind, { data, roles }] of Object.entries(VIEWS)) {
    const path = kind === 'windows' ? 'windows/:windowNo' : kind
    app.get<{ Params: ViewParams }>(`/api/halls/:hallId/views/${path}`, {
      schema: {
        tags: ['views'],
        operationId: `${kind}View`,
        summary: `What the ${kind} audience sees, whole`,
        description: forRoles(roles),
        response: {
          200: strictObject({ hallId: HallId, view: Type.String(), seq: Type.Integer(), at: Moment, data }),
        },
        problems: kind === 'windows' ? [...BY_HALL, 'window.unknown', 'view.unknown'] : BY_HALL,
      },
      onRequest: admission.toHall(roles),
      handler: async ({ params }) => {
        const name = params.windowNo === undefined ? kind : `${kind}/${params.windowNo}`
        const keeper = keeperOf(halls, params.hallId)
        const message = await keeper.read((memory) => viewMessage(keeper, memory, name))
        if (!message) throw new ProblemError(/^windows\/[1-9]\d{0,2}$/.test(name) ? 'window.unknown' : 'view.unknown')
        return message
      },
    })
  }
  const anybody = (Object.keys(VIEWS) as ViewKind[]).flatMap((kind) => VIEWS[kind].roles)
  app.get('/api/halls/:hallId/views/*', { schema: { hide: true }, onRequest: admission.toHall(anybody) }, () => {
    throw new ProblemError('view.unknown')
  })
}
