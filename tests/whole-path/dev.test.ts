import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { repository } from '../_util/sources.ts'

it('npm run dev serves hall and screens at one address, behind the guard of the demo, and leaves nothing behind', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-dev-'))
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir }
  const dev = spawn(process.execPath, ['scripts/dev/main.ts'], {
    cwd: repository,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface(dev.stdout), 'line')
  const url = /http:\S+/.exec(String(line))?.[0] ?? ''
  const ask = async (where: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(url + where, { headers })
    return { status: answer.status, text: await answer.text() }
  }
  expect(await ask('/api/health')).toMatchObject({ status: 200, text: expect.stringContaining('hanyang') })
  expect((await ask('/')).text).toContain('/kiosk/?pair=demo-kiosk')
  for (const app of ['kiosk', 'display', 'window']) expect((await ask(`/${app}/`)).text).toContain('@vite/client')
  expect((await ask('/kiosk/main.tsx')).text).toContain('sourceMappingURL=data:')
  expect(await ask('/api/health', { origin: 'http://elsewhere.example' })).toMatchObject({ status: 403 })
  expect(await ask('/api/health', { origin: url })).toMatchObject({ status: 200 })
  dev.kill('SIGTERM')
  expect(await once(dev, 'exit')).toEqual([0, null])
  await expect(ask('/api/health')).rejects.toThrow()
  rmSync(dataDir, { recursive: true })
})
