import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { workspace } from '../screens.mjs'
import { type Hall, startHall } from './hall.ts'
import { serverFolders } from './server-folders.ts'
import { watchSources } from './watch.ts'

const LISTENS = `
  import { createServer } from 'node:http'
  const server = createServer((_, response) => response.end(VERSION)).listen(0, '127.0.0.1', () => {
    process.send({ port: server.address().port })
  })
  process.once('SIGTERM', () => process.exit(0))
`

describe('the hall’s server', () => {
  let folder: string
  let hall: Hall
  let unwatch: () => void
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'one-window-dev-'))
    vi.spyOn(console, 'error').mockReturnValue()
    write('export const VERSION = "1"')
    hall = startHall({ command: [process.execPath, path.join(folder, 'main.mjs')], env: process.env })
    unwatch = watchSources([folder], hall.restart)
  })
  afterEach(async () => {
    unwatch()
    await hall.stop()
    rmSync(folder, { recursive: true })
    vi.restoreAllMocks()
  })

  const write = (first: string): void => writeFileSync(path.join(folder, 'main.mjs'), `${first}\n${LISTENS}`)
  const said = async () => (await fetch(`http://127.0.0.1:${await hall.port()}`)).text()

  it('is started anew after an edit; whoever asks meanwhile is told the new port', async () => {
    expect(await said()).toBe('1')
    write('const VERSION = "2"')
    await vi.waitFor(async () => expect(await said()).toBe('2'), { timeout: 30_000 })
  })

  it('that cannot start says so, and is tried again on the next edit', async () => {
    await hall.port()
    write('throw new Error("broken")')
    await vi.waitFor(async () => expect(await hall.port()).toBeNull(), { timeout: 30_000 })
    expect(console.error).toHaveBeenCalledWith(expect.stringMatching(/ended \(1\).*next edit/))
    write('const VERSION = "3"')
    await vi.waitFor(async () => expect(await said()).toBe('3'), { timeout: 30_000 })
  })

  it('is gone after the stop, and nobody waits for it any more', async () => {
    const port = await hall.port()
    await hall.stop()
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow()
    hall.restart()
    await hall.stop()
    expect(await hall.port()).toBeNull()
  })
})

it('the server is started anew for its own sources and those that it runs, for no screen', () => {
  const folders = serverFolders(workspace).map((folder) => path.relative(workspace, folder))
  expect(folders).toEqual(
    expect.arrayContaining(['apps/server/src', 'migrations/src', 'packages/protocol/src', 'packages/queue/src']),
  )
  expect(folders).not.toContain('packages/ui/src')
})
