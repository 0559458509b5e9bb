import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { whyNot } from './listen.ts'

const MAIN = path.join(import.meta.dirname, 'main.ts')

function environment(port: number): NodeJS.ProcessEnv {
  return { ...process.env, PORT: String(port), DATA_DIR: mkdtempSync(path.join(tmpdir(), 'one-window-main-')) }
}

describe('an address that cannot be opened is told in words', () => {
  it('a port in use: which one, and how to choose another; exit code 1, no stack', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { status, stderr } = spawnSync(process.execPath, [MAIN], { env: environment(port), encoding: 'utf8' })
    other.close()
    const words = `Port ${port} of 127.0.0.1 is in use by another program. Stop that one, or choose another port: PORT=${port + 1}\n`
    expect([status, stderr]).toEqual([1, words])
  })

  it.each([
    ['EACCES', 'may not open port 80. Choose one from 1024'],
    ['EADDRNOTAVAIL', 'HOST=10.9.9.9 is no address'],
    ['ENOTFOUND', 'HOST=10.9.9.9 is no address'],
  ])('%s', (code, words) => {
    expect(whyNot(Object.assign(new Error(code), { code }), { host: '10.9.9.9', port: 80 })).toContain(words)
  })

  it('a fault of another kind is not explained away', () => {
    expect(whyNot(new Error('EMFILE'), { host: '127.0.0.1', port: 80 })).toBeNull()
  })
})

describe('a server without a terminal', () => {
  it('says its address, then logs JSON lines, and leaves with 0 when told to', async () => {
    const server = spawn(process.execPath, [MAIN], { env: environment(0), stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = linesOf(server)
    const url = /http:\S+/.exec(await lines.next())?.[0]
    expect((await fetch(`${url}/api/nothing`)).status).toBe(404)
    expect(JSON.parse(await lines.next())).toMatchObject({ msg: expect.stringContaining('listening') })
    expect(JSON.parse(await lines.next())).toMatchObject({ level: 40, status: 404, code: 'not-found', msg: 'request' })
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
  })
})

function linesOf({ stdout }: ChildProcessByStdio<null, Readable, null>): { next: () => Promise<string> } {
  const lines = createInterface(stdout)[Symbol.asyncIterator]()
  return { next: async () => (await lines.next()).value ?? '' }
}
