import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateTypes, runSample, typeErrors, withSample } from '../_util/generated-client.ts'
import { type InProcessServer, startInProcess } from '../_util/in-process.ts'
import { answerErrors } from '../_util/openapi-answers.ts'

let server: InProcessServer
let text: string

beforeAll(async () => {
  server = await startInProcess()
  text = await (await fetch(`${server.url}/api/openapi.json`)).text()
})
afterAll(() => server.close())

describe('the document of a running server', () => {
  it('gives a linter nothing to say', async () => {
    expect(await lint(text)).toEqual([])
  })

  it('is really read by the linter', async () => {
    const broken = text.replace('"operationId":"ticketIssue"', '"operationId":"windowNext"')
    expect(await lint(broken)).toEqual([expect.stringContaining('operation-operationId-unique')])
  })

  it('makes a strictly typed client that works, and every answer is as the document says', async () => {
    const errors = await withSample(await generateTypes(text), typeErrors)
    expect(errors).toBe('')
    const answers = await runSample(server.url)
    expect(answers.map(({ path, status }) => `${status} ${path.split('/').at(-1)}`)).toEqual([
      '200 sign-in',
      '200 pair',
      '200 window.open',
      '200 ticket.issue',
      '200 ticket.issue',
      '200 window.next',
      '200 display',
      '200 {windowNo}',
      '409 window.pause',
      '400 window.start',
    ])
    expect(answers.flatMap((answer) => answerErrors(JSON.parse(text), answer))).toEqual([])
  })

  it('allows no field that it does not name', () => {
    const answer = { method: 'get', path: '/api/health', status: 200 }
    const body = { status: 'ok', version: '0', halls: {} }
    expect(answerErrors(JSON.parse(text), { ...answer, body })).toEqual([])
    expect(answerErrors(JSON.parse(text), { ...answer, body: { ...body, more: 1 } })).not.toEqual([])
    const problem = { type: 'urn:one-window:internal', title: 'internal', status: 500 }
    const failed = (code: string) => ({ ...answer, status: 500, body: { ...problem, code } })
    expect(answerErrors(JSON.parse(text), failed('internal'))).toEqual([])
    expect(answerErrors(JSON.parse(text), failed('too-fast'))).not.toEqual([])
  })
})

async function lint(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'], rules: { 'operation-tag-defined': 'error' } })
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
  return problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`)
}
