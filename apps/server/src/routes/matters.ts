import { Catalogue, ROLES } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import type { Admission } from '../access/admission.ts'
import { readCatalogue } from '../db/matter.ts'
import type { Database } from '../db/schema.ts'
import { queryDocs } from './answers.ts'

interface MatterOptions {
  readonly admission: Admission
  readonly db: Kysely<Database>
}

/** `GET /api/halls/{hallId}/matters`: the catalogue. */
export async function matterRoutes(app: FastifyInstance, { admission, db }: MatterOptions): Promise<void> {
  app.get<{ Params: { hallId: string } }>('/api/halls/:hallId/matters', {
    schema: {
      tags: ['catalogue'],
      ...queryDocs({
        name: 'matters',
        summary: 'The catalogue of matters',
        roles: ROLES,
        isPrivate: false,
        problems: [],
      }),
      response: { 200: Catalogue },
    },
    onRequest: admission.toHall(ROLES),
    handler: ({ params }) => readCatalogue(db, params.hallId),
  })
}
