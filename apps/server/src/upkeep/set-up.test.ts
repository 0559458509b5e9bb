import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { lockDataDir } from '../db/open.ts'

vi.setConfig({ testTimeout: 60_000 })

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-test-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const open = (...args: string[]) => buildApp({ ...readConfig(args, { DATA_DIR: dataDir, LOG_LEVEL: 'silent' }) })

it('a real hall begins empty, with one administrator whose password is shown once', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    const app = await open('--production')
    const password = /password (\S+)/.exec(String(said.mock.calls[0]?.[0]))?.[1]
    const signIn = (payload: object) => app.inject({ method: 'POST', url: '/api/sign-in', payload })
    expect((await signIn({ account: 'admin', password })).json()).toMatchObject({ roles: ['admin'] })
    expect((await signIn({ account: 'leader', password: 'demo' })).statusCode).toBe(401)
    const page = (await app.inject('/')).body
    expect(page).not.toContain('demo')
    expect(page).toContain('POST /api/devices/codes')
    await app.close()
    await (await open('--production')).close()
    expect(said).toHaveBeenCalledOnce()
  } finally {
    said.mockRestore()
  }
})

it('a demo hall is never opened as a real one', async () => {
  await (await open()).close()
  await expect(open('--production')).rejects.toThrow('known passwords')
})

it('one process holds the data at a time', async () => {
  const release = await lockDataDir(dataDir, 0)
  await expect(lockDataDir(dataDir, 0)).rejects.toThrow('in use')
  const waits = lockDataDir(dataDir, 5_000)
  release()
  ;(await waits)()
})

it('without its lock file the data is held all the same, by whoever has the database open', async () => {
  const app = await open()
  rmSync(path.join(dataDir, 'lock.db'))
  await expect(lockDataDir(dataDir, 0)).rejects.toThrow('in use')
  await app.close()
  const release = await lockDataDir(dataDir, 0)
  release()
})

it('a database without its secret is not opened', async () => {
  await (await open()).close()
  rmSync(path.join(dataDir, 'secret'))
  await expect(open()).rejects.toThrow('secret')
})

it('nobody else on the machine reads the data', async () => {
  rmSync(dataDir, { recursive: true })
  const app = await open()
  const modeOf = (name: string): number => statSync(path.join(dataDir, name)).mode & 0o777
  const files = ['one-window.db', 'one-window.db-wal', 'secret']
  expect([modeOf(''), ...files.map(modeOf)]).toEqual([0o700, 0o600, 0o600, 0o600])
  await app.close()
})
