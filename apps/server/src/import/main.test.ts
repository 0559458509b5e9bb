import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'

const HEADER = 'taxpayer_id,name,credit_grade,registered_on\n'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

function runImport(what: string, text: string) {
  const file = path.join(hall.dataDir, 'rows.csv')
  writeFileSync(file, text)
  const env = { ...process.env, DATA_DIR: hall.dataDir }
  const args = [path.join(import.meta.dirname, 'main.ts'), what, file]
  return spawnSync(process.execPath, args, { env, encoding: 'utf8' })
}

it('waits for the server to stop, then imports all rows or none', async () => {
  const good = `${HEADER}91420105MA0000015P,武汉新一,A,2026-11-01\n`
  const whileRunning = runImport('taxpayers', good)
  expect([whileRunning.status, whileRunning.stderr]).toEqual([1, expect.stringContaining('in use')])

  await hall.app.close()
  const bad = runImport('taxpayers', `${good}91420105MA0000015X,武汉,A,2026-11-01\n`)
  expect([bad.status, bad.stderr]).toEqual([1, expect.stringMatching(/^line 3: taxpayer_id.*\nNothing was imported/)])
  expect(count()).toBe(2000)

  const manyBad = runImport('taxpayers', HEADER + 'nobody,武汉,A,2026-11-01\n'.repeat(500))
  // Each row after the first is also in the file twice.
  expect(manyBad.stderr.match(/^line \d+: taxpayer_id: neither/gm)).toHaveLength(500)

  const done = runImport('taxpayers', good)
  expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('1 rows imported')])
  expect(count()).toBe(2001)

  hall = await hall.reopen()
  const kiosk = await hall.pair('kiosk')
  const { body } = await hall.command('ticket.issue', { taxpayerId: '91420105MA0000015P' }, kiosk)
  expect(body.result.ticket).toMatchObject({ lane: 'priority', grounds: ['credit-a'] })
})

function count(): number {
  return hall.rows<{ count: number }>('select count(*) as count from taxpayer')[0]?.count ?? 0
}
