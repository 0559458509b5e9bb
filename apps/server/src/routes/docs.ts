import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { describeDocument, describeRoute } from './openapi/describe.ts'
import { DESCRIBED_TAGS, INTRODUCTION } from './openapi/introduction.ts'

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

/** `GET /api/openapi.json` and a page to read it. */
export async function docRoutes(app: FastifyInstance, { favicon }: { readonly favicon: Buffer }): Promise<void> {
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  const icon = { filename: 'favicon.svg', rel: 'icon', type: 'image/svg+xml', sizes: 'any', content: favicon }
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: CSP,
    // A list of subjects first: every operation opened at once is slow to show and slow to read.
    uiConfig: { validatorUrl: null, docExpansion: 'none', defaultModelsExpandDepth: 0, tryItOutEnabled: true },
    logo: { type: icon.type, content: favicon, href: '/', target: '_self' },
    theme: { favicon: [icon] },
  })
}
