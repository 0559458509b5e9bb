import { COMMANDS, PROBLEM_CODES } from '@one-window/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkAnnounced } from '../../testing/announced.ts'
import { openTestHall, type TestHall } from '../../testing/test-hall.ts'
import { EXAMPLES } from './examples.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: string[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly example: unknown } } }
  readonly responses: Record<string, { readonly content?: unknown }>
}

let hall: TestHall
// biome-ignore lint/suspicious/noExplicitAny: the test looks into a document of many forms.
let document: any
let operations: Map<string, Operation>

beforeAll(async () => {
  hall = await openTestHall()
  document = (await hall.get('/api/openapi.json')).body
  const paths = Object.entries<Record<string, Operation>>(document.paths)
  operations = new Map(
    paths.flatMap(([url, methods]) => Object.entries(methods).map(([method, one]) => [`${method} ${url}`, one])),
  )
})
afterAll(() => hall.close())

const command = (name: string) => operations.get(`post /api/halls/{hallId}/commands/${name}`)
const codes = (name: string) => JSON.stringify(command(name)?.responses)

describe('the OpenAPI document', () => {
  it('tells a stranger where to begin: the demo hall, who is there, and three calls', () => {
    const { info, servers, tags } = document
    for (const word of ['hanyang', 'w01', 'leader', 'demo-kiosk', 'idempotency-key', 'problem+json', 'socket.io']) {
      expect(info.description).toContain(word)
    }
    expect(info.description.match(/curl -s/g)).toHaveLength(3)
    expect(servers).toEqual([{ url: '/', description: expect.any(String) }])
    const described = tags.map(({ name, description }: Record<string, string>) => description && name)
    expect(new Set([...operations.values()].flatMap((one) => one.tags))).toEqual(new Set(described))
  })

  it('names every operation once, commands after their names', () => {
    const ids = [...operations.values()].map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(operations.size)
    expect(ids).toEqual(expect.arrayContaining(['ticketIssue', 'windowSetTiers', 'displayView', 'signIn']))
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id))).toEqual([])
  })

  it('gives every body an example', () => {
    for (const [name, { requestBody }] of operations) {
      if (requestBody) expect(requestBody.content['application/json'].example, name).toBeTypeOf('object')
    }
    expect(command('ticket.issue')?.requestBody?.content['application/json'].example).toEqual(EXAMPLES['ticket.issue'])
  })

  it('says once what stands in many places', () => {
    const { Ticket, Problem } = document.components.schemas
    expect([Ticket.type, Problem.type]).toEqual(['object', 'object'])
    expect(Ticket.properties.estimate.anyOf).toContainEqual({ $ref: '#/components/schemas/Estimate' })
    for (const name of ['ServiceWindow', 'Notice', 'DisplayView', 'WindowView', 'Lane']) {
      expect(document.components.schemas).toHaveProperty(name)
    }
    expect(JSON.stringify(document).match(/"turnAt":/g)?.length).toBe(2)
  })

  it('announces of each command what its rule refuses, what stands before it, and nothing else', () => {
    const { refusals } = COMMANDS.find(({ name }) => name === 'window.recall') ?? { refusals: [] }
    const before = ['not-signed-in', 'role.not-allowed', 'hall.unknown', 'idempotency-key.reused', 'too-fast']
    for (const code of [...refusals, ...before, 'overloaded', 'internal']) {
      expect(codes('window.recall')).toContain(`"${code}"`)
    }
    const others = ['sign-in.failed', 'ticket.not-no-show', 'notice.unknown', 'taxpayer-id.invalid', 'view.unknown']
    for (const code of others) {
      expect(PROBLEM_CODES).toContain(code)
      expect(codes('window.recall')).not.toContain(`"${code}"`)
    }
    expect(codes('ticket.issue')).toContain('"taxpayer-id.invalid"')
  })

  it('is held against every problem that a test is answered', () => {
    const signedIn = (status: number, code: string) => () =>
      checkAnnounced(hall.app, 'POST', '/api/sign-in', { status, body: { code } })
    expect(signedIn(401, 'sign-in.failed')).not.toThrow()
    expect(signedIn(404, 'hall.unknown')).toThrow('404 hall.unknown, which the document does not announce')
  })

  it('marks the commands whose rule is not built, and no other one', () => {
    for (const { name, available } of COMMANDS) {
      const { summary, description, 'x-not-available': isMarked } = command(name) as Operation & Record<string, unknown>
      expect([name, isMarked], name).toEqual([name, available ? undefined : true])
      expect(/not yet/.test(summary) && /`not-available`/.test(description), name).toBe(!available)
    }
  })
})
