import type { DisplayCall, DisplayView } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { createAnnouncements } from './announcements.ts'
import { createAnnouncer } from './announcer.ts'

const CHIME_MS = 1_300
const WORDS_MS = 4_000

function setUp({ voice = true } = {}) {
  const log: string[] = []
  const timers: { dueMs: number; run: () => void }[] = []
  let nowMs = 0
  const wait = (delayMs: number) =>
    new Promise<void>((resolve) => timers.push({ dueMs: nowMs + delayMs, run: () => resolve() }))
  const sound = async (what: string, lastsMs: number) => {
    log.push(`${nowMs} ${what}`)
    await wait(lastsMs)
    log.push(`${nowMs} end`)
  }
  const announcer = createAnnouncer({
    announcements: createAnnouncements({ load: () => ['before:1'], save: () => undefined }),
    chime: () => (voice ? sound('chime', CHIME_MS) : Promise.resolve()),
    speak: (call) => (voice ? sound(`say ${call.number}`, WORDS_MS) : Promise.resolve()),
    wait,
    now: () => nowMs,
  })
  announcer.onSpotlight(() => log.push(`${nowMs} light ${announcer.spotlight()?.number ?? 'off'}`))

  async function pass(ms: number): Promise<void> {
    const endMs = nowMs + ms
    for (;;) {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
      const next = timers.filter(({ dueMs }) => dueMs <= endMs).toSorted((a, b) => a.dueMs - b.dueMs)[0]
      if (!next) break
      timers.splice(timers.indexOf(next), 1)
      nowMs = Math.max(nowMs, next.dueMs)
      next.run()
    }
    nowMs = endMs
  }
  return { announcer, log, pass, now: () => nowMs }
}

function view(...calls: DisplayCall[]): Pick<DisplayView, 'calls' | 'windows'> {
  const windows = calls.map(({ windowNo, zone, number }) => ({ windowNo, zone, state: 'called' as const, number }))
  return { calls, windows }
}

function call(windowNo: number, atMs: number): DisplayCall {
  const calledAt = new Date(atMs).toISOString()
  return { callId: `call-${windowNo}`, number: `Z00${windowNo}`, windowNo, zone: 'main', calledAt, times: 1 }
}

describe('the announcer', () => {
  it('chimes, then says a call twice with a pause between', async () => {
    const { announcer, log, pass } = setUp()
    announcer.hear(view(call(1, 0)))
    await pass(30_000)
    expect(log).toEqual([
      '0 light Z001',
      '0 chime',
      '1300 end',
      '1300 say Z001',
      '5300 end',
      '6000 say Z001',
      '10000 end',
      '10000 light off',
    ])
  })

  it('never lets two announcements overlap, and says a call once while others wait', async () => {
    const { announcer, log, pass } = setUp()
    announcer.hear(view(call(3, 2), call(2, 1), call(1, 0)))
    await pass(60_000)
    const said = log.filter((line) => line.includes('say')).map((line) => line.split(' ').at(-1))
    expect(said).toEqual(['Z001', 'Z002', 'Z003', 'Z003'])
    const sounds = log.filter((line) => !line.includes('light')).map((line) => line.endsWith('end'))
    expect(sounds).toEqual(sounds.map((_, at) => at % 2 === 1))
  })

  it('shows each call long enough to be read although there is no voice', async () => {
    const { announcer, log, pass } = setUp({ voice: false })
    announcer.hear(view(call(2, 1), call(1, 0)))
    await pass(30_000)
    expect(log).toEqual(['0 light Z001', '3000 light Z002', '8000 light off'])
  })

  it('goes on with calls that come after a quiet time', async () => {
    const { announcer, log, pass, now } = setUp()
    announcer.hear(view(call(1, 0)))
    await pass(100_000)
    announcer.hear(view(call(2, now()), call(1, 0)))
    await pass(100_000)
    expect(log.filter((line) => line.includes('say'))).toHaveLength(4)
  })
})
