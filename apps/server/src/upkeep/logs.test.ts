import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHall, type TestHall } from '../testing/test-hall.ts'
import { levelOf, openLog } from './logs.ts'
import { prettyLog } from './pretty-log.ts'

const LEVELS: Record<number, string> = { 30: 'info', 40: 'warn', 50: 'error' }

describe('a request’s line', () => {
  let hall: TestHall
  let officer: string
  beforeAll(async () => {
    hall = await openTestHall()
    officer = await hall.signIn('w03')
  })
  afterAll(() => hall.close())

  async function said(ask: () => Promise<unknown>) {
    hall.logLines.length = 0
    await ask()
    return hall.logLines.map(({ level, status, code, actor }) => [LEVELS[Number(level)], status, code, actor])
  }

  it('of what the rules refuse says the code, and is no warning', async () => {
    const pause = () => hall.command('window.pause', { windowNo: 3, reason: 'meal' }, officer, 'pressed-once')
    expect(await said(pause)).toEqual([['info', 409, 'window.not-open', 'account:w03']])
    expect(await said(pause)).toEqual([['info', 409, 'window.not-open', 'account:w03']])
    const other = () => hall.command('window.resume', { windowNo: 3 }, officer, 'pressed-once')
    expect(await said(other)).toEqual([['info', 422, 'idempotency-key.reused', 'account:w03']])
  })

  it('of what nobody may send is a warning', async () => {
    expect(await said(() => hall.get('/api/halls/hanyang/views/display'))).toEqual([
      ['warn', 401, 'not-signed-in', undefined],
    ])
    expect(await said(() => hall.command('window.next', { windowNo: '3' }, officer))).toMatchObject([
      ['warn', 400, 'body.invalid', 'account:w03'],
    ])
  })

  it.each([
    [200, 'info'],
    [302, 'info'],
    [404, 'warn'],
    [429, 'warn'],
    [500, 'error'],
    [503, 'error'],
  ])('with status %i has the level %s', (status, level) => expect(levelOf(status)).toBe(level))
})

describe('the log in a terminal', () => {
  const written: string[] = []
  const terminal = new Writable({ write: (chunk, _encoding, done) => done(void written.push(String(chunk))) })
  const log = openLog('info', prettyLog({ destination: terminal, sync: true, colorize: false }))

  it('is one short line a request, and everything of the others', () => {
    log.info(
      { method: 'POST', route: '/commands/window.next', status: 409, code: 'window.moved-on', ms: 1.5 },
      'request',
    )
    log.error({ err: new Error('disk'), hall: 'hanyang' }, 'a hall could not keep up')
    expect(written[0]).toMatch(
      /^\[\d\d:\d\d:\d\d\.\d{3}\] INFO: 409 POST \/commands\/window.next window.moved-on 1.5 ms\n$/,
    )
    expect(written[1]).toMatch(/ERROR: a hall could not keep up\n.*"type": "Error".*disk/s)
    expect(written[1]).toContain('hall: "hanyang"')
  })
})
