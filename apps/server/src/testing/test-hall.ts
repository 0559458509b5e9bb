import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CommandName } from '@one-window/protocol'
import SqliteDatabase from 'better-sqlite3'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { vi } from 'vitest'
import { buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import { checkAnnounced } from './announced.ts'
import { TestClock } from './test-clock.ts'

/**
 * The demo hall on a temporary database, asked by `inject`, on a machine whose clocks stand still until they are moved.
 * It answers no problem that its document does not announce.
 */
export interface TestHall {
  readonly app: FastifyInstance
  readonly dataDir: string
  /** Every line of the log so far. */
  readonly logLines: Record<string, unknown>[]
  readonly clock: TestClock
  /** Moves both clocks on; the process's own, by which limits go, stands and moves with them. */
  readonly pass: (ms: number) => void
  readonly pair: (kind: 'kiosk' | 'display' | 'evaluator') => Promise<string>
  readonly signIn: (account: string) => Promise<string>
  readonly command: (name: CommandName, body: unknown, token: string, key?: string) => Promise<HttpReply>
  readonly get: (url: string, token?: string) => Promise<HttpReply>
  readonly post: (url: string, body: unknown, headers?: Record<string, string>) => Promise<HttpReply>
  /** Reads the tables through a connection of its own. */
  readonly rows: <Row>(sql: string) => Row[]
  /** Changes the tables behind the server's back. */
  readonly sabotage: (sql: string) => void
  /** Listens on loopback and answers the port. */
  readonly listen: () => Promise<number>
  readonly close: () => Promise<void>
  /** Closes the server and opens it again on the same data. */
  readonly reopen: () => Promise<TestHall>
}

export interface HttpReply {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every form.
  readonly body: any
}

/** Monday, 23 November 2026, 10:00 in Shanghai. */
export const TEN_O_CLOCK = Date.UTC(2026, 10, 23, 2)

let keyNo = 0

/** Opens a hall; the caller closes it. */
export async function openTestHall(
  existing: string | null = null,
  clock = new TestClock(TEN_O_CLOCK),
): Promise<TestHall> {
  vi.setSystemTime(clock.wall())
  const logLines: Record<string, unknown>[] = []
  const dataDir = existing ?? (await freshDataDir(clock.wall()))
  const app = await buildApp(testConfig(dataDir, clock, logLines))
  const tables = tablesOf(dataDir)
  const ask = async (method: 'GET' | 'POST', url: string, more: Pick<InjectOptions, 'payload' | 'headers'>) => {
    const answer = answerOf(await app.inject({ method, url, ...more }))
    checkAnnounced(app, method, url, answer)
    return answer
  }
  const post: TestHall['post'] = (url, body, headers = {}) => ask('POST', url, { payload: body as object, headers })
  const hall: TestHall = {
    app,
    dataDir,
    logLines,
    clock,
    post,
    pass: (ms) => {
      clock.pass(ms)
      vi.setSystemTime(clock.wall())
    },
    pair: async (kind) => (await post('/api/devices/pair', { code: `demo-${kind}` })).body.token,
    signIn: async (account) => (await post('/api/sign-in', { account, password: 'demo' })).body.token,
    command: (name, body, token, key = `key-${keyNo++}`) =>
      post(commandUrl(name), body, { authorization: `Bearer ${token}`, 'idempotency-key': key }),
    get: (url, token) => ask('GET', url, { headers: token ? { authorization: `Bearer ${token}` } : {} }),
    ...tables,
    async listen() {
      await app.listen({ host: '127.0.0.1', port: 0 })
      return (app.server.address() as AddressInfo).port
    },
    close: async () => {
      await app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
    reopen: async () => {
      await app.close()
      return openTestHall(dataDir, clock)
    },
  }
  return hall
}

/** A connection for each look: whoever has the database open keeps a server from starting on it. */
function tablesOf(dataDir: string): Pick<TestHall, 'rows' | 'sabotage'> {
  const look = <Result>(how: (sqlite: SqliteDatabase.Database) => Result): Result => {
    const sqlite = new SqliteDatabase(path.join(dataDir, 'one-window.db'))
    try {
      return how(sqlite)
    } finally {
      sqlite.close()
    }
  }
  return {
    rows: <Row>(sql: string) => look((sqlite) => sqlite.prepare(sql).all() as Row[]),
    sabotage: (sql) => look((sqlite) => void sqlite.exec(sql)),
  }
}

export function commandUrl(name: string): string {
  return `/api/halls/hanyang/commands/${name}`
}

/** Data folders of halls that nobody has used yet, by the moment of their set-up, which takes longer than most tests. */
const unused = new Map<number, Promise<string>>()

async function freshDataDir(startsAt: number): Promise<string> {
  if (!unused.has(startsAt)) unused.set(startsAt, setUp(startsAt))
  const dataDir = newFolder()
  cpSync((await unused.get(startsAt)) as string, dataDir, { recursive: true })
  return dataDir
}

async function setUp(startsAt: number): Promise<string> {
  const dataDir = newFolder()
  const app = await buildApp(testConfig(dataDir, new TestClock(startsAt), []))
  await app.close()
  return dataDir
}

function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'one-window-test-'))
}

function testConfig(dataDir: string, clock: TestClock, logLines: Record<string, unknown>[]): Config {
  const logTo = { write: (line: string) => void logLines.push(JSON.parse(line)) }
  return {
    mode: 'demo',
    host: '127.0.0.1',
    port: 0,
    dataDir,
    publicUrl: null,
    tls: null,
    logLevel: 'info',
    hasTraffic: false,
    clock,
    logTo,
  }
}

function answerOf(reply: { statusCode: number; headers: Record<string, unknown>; body: string }): HttpReply {
  const isJson = /json/.test(String(reply.headers['content-type']))
  const { statusCode: status, headers, body: text } = reply
  return { status, headers, text, body: isJson ? JSON.parse(text) : undefined }
}
