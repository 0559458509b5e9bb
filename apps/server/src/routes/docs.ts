import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AddressPace } from '../bounds/address-pace.ts'
import { describeDocument, describeRoute } from './openapi/describe.ts'
import { DESCRIBED_TAGS, INTRODUCTION } from './openapi/introduction.ts'
import { type Packed, pack, sendPacked } from './openapi/packed.ts'

/** The page styles itself inline; nothing comes from or goes to another place, and plain http serves it too. */
const CSP = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** Collects every route that is registered after it into the OpenAPI document. */
export async function collectDocs(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '一窗通 One Window',
        version,
        description: INTRODUCTION,
        license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'The server that shows this page' }],
      tags: DESCRIBED_TAGS,
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    convertConstToEnum: false,
    transform: ({ schema, url }) => ({ schema: describeRoute(schema), url }),
    transformObject: (collected) =>
      'openapiObject' in collected ? describeDocument(collected.openapiObject) : collected.swaggerObject,
  })
}

interface DocOptions {
  readonly favicon: Buffer
  readonly pace: AddressPace
}

/** `GET /api/openapi.json` and a page to read it. */
export async function docRoutes(app: FastifyInstance, { favicon, pace }: DocOptions): Promise<void> {
  // A document of a megabyte is made once, when the server has begun to listen or somebody asks for it sooner.
  let packed: Promise<Packed> | undefined
  const document = (): Promise<Packed> => (packed ??= pack(JSON.stringify(app.swagger())))
  const sendDocument = async (request: FastifyRequest, reply: FastifyReply) =>
    sendPacked(request, reply, await document())
  app.addHook('onListen', async () => void (await document()))
  app.addHook('onRequest', pace)
  app.get(DOCUMENT, { schema: { hide: true } }, sendDocument)
  const icon = { filename: 'favicon.svg', rel: 'icon', type: 'image/svg+xml', sizes: 'any', content: favicon }
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: CSP,
    // The page would offer the document under addresses of its own and make it anew for each request.
    uiHooks: {
      preHandler: (request, reply, next) => (isOwnDocument(request) ? void reply.redirect(DOCUMENT) : next()),
    },
    // A list of subjects first: every operation opened at once is slow to show and slow to read.
    uiConfig: {
      url: DOCUMENT,
      validatorUrl: null,
      docExpansion: 'none',
      defaultModelsExpandDepth: 0,
      tryItOutEnabled: true,
    },
    logo: { type: icon.type, content: favicon, href: '/', target: '_self' },
    theme: { favicon: [icon] },
  })
}

const DOCUMENT = '/api/openapi.json'

function isOwnDocument({ routeOptions }: FastifyRequest): boolean {
  return /^\/docs\/(?:json|yaml)$/.test(routeOptions.url ?? '')
}
