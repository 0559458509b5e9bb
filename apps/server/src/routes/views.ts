import { HallId, Moment, parseViewName, strictObject, VIEWS, type ViewKind } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type Admission, sessionIn } from '../access/admission.ts'
import type { PacedDevices } from '../access/paced-devices.ts'
import { type Halls, keeperOf } from '../hall/halls.ts'
import { audienceOf } from '../live/audience.ts'
import { messageFor, viewMessage } from '../live/view-message.ts'
import { ProblemError } from '../problem/problem-error.ts'
import { BY_HALL, forRoles } from './answers.ts'

interface ViewOptions {
  readonly admission: Admission
  readonly halls: Halls
  readonly pacedDevices: PacedDevices
}

type ViewParams = { hallId: string } & Record<string, string>

/** `GET /api/halls/{hallId}/views/{view}`: one loop over the contract; the same body as the live message. */
export async function viewRoutes(app: FastifyInstance, { admission, halls, pacedDevices }: ViewOptions): Promise<void> {
  for (const kind of Object.keys(VIEWS) as ViewKind[]) {
    const { data, roles, summary, params } = VIEWS[kind]
    const names = Object.keys(params.properties)
    const path = [kind, ...names.map((name) => `:${name}`)].join('/')
    app.get<{ Params: ViewParams }>(`/api/halls/:hallId/views/${path}`, {
      schema: {
        tags: ['views'],
        operationId: `${kind}View`,
        summary,
        description: forRoles(roles),
        response: {
          200: strictObject({ hallId: HallId, view: Type.String(), seq: Type.Integer(), at: Moment, data }),
        },
        problems: names.length > 0 ? [...BY_HALL, 'window.unknown', 'view.unknown'] : BY_HALL,
      },
      onRequest: [admission.toHall(roles), admission.paced],
      handler: async (request) => {
        const address = parseViewName([kind, ...names.map((name) => request.params[name])].join('/'))
        if (!address) throw new ProblemError('view.unknown')
        const keeper = keeperOf(halls, request.params.hallId)
        return keeper.read((memory) => {
          const audience = audienceOf(address, sessionIn(request), memory)
          if (!audience) throw new ProblemError('role.not-allowed')
          const message = viewMessage({ keeper, memory, address, pacedDevices })
          if (!message) throw new ProblemError('window.unknown')
          return messageFor(audience, address, message)
        })
      },
    })
  }
  const anybody = Object.values(VIEWS).flatMap(({ roles }) => roles)
  app.get('/api/halls/:hallId/views/*', { schema: { hide: true }, onRequest: admission.toHall(anybody) }, () => {
    throw new ProblemError('view.unknown')
  })
}
