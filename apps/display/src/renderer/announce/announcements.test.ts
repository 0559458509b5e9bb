import type { DisplayCall, DisplayView } from '@one-window/protocol'
import { LIMITS } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { createAnnouncements, type SpokenMemory } from './announcements.ts'

const OLD_MS = LIMITS.callSpokenAgeMsMax + 1
const START = Date.parse('2026-11-24T01:00:00Z')

function call(windowNo: number, calledMs: number, times = 1): DisplayCall {
  const calledAt = new Date(START + calledMs).toISOString()
  return { callId: `call-${windowNo}`, number: `Z00${windowNo}`, windowNo, zone: 'main', calledAt, times }
}

/** A view with these calls, newest first, each still at its window. */
function view(...calls: DisplayCall[]): Pick<DisplayView, 'calls' | 'windows'> {
  const windows = calls.map(({ windowNo, zone, number }) => ({ windowNo, zone, state: 'called' as const, number }))
  return { calls, windows }
}

function setUp(keys: string[] = []) {
  let kept: readonly string[] = keys
  const memory: SpokenMemory = { load: () => kept, save: (next) => (kept = next) }
  const announcements = createAnnouncements(memory)
  const hear = (atMs: number, ...calls: DisplayCall[]) => announcements.hear(view(...calls), START + atMs)
  const spoken = () => {
    const windows: number[] = []
    for (let one = announcements.next(); one; one = announcements.next()) windows.push(one.windowNo)
    return windows
  }
  return { announcements, hear, spoken, kept: () => kept }
}

describe('announcements', () => {
  it('come oldest first and once each, however often the view repeats them', () => {
    const { hear, spoken } = setUp()
    hear(2_000, call(2, 1_000), call(1, 0))
    hear(2_100, call(3, 2_050), call(2, 1_000), call(1, 0))
    expect(spoken()).toEqual([1, 2, 3])
    hear(12_000, call(3, 2_050), call(2, 1_000), call(1, 0))
    expect(spoken()).toEqual([])
  })

  it('of a recall are spoken again, and replace the first call that still waits', () => {
    const { hear, spoken } = setUp()
    hear(0, call(1, 0))
    expect(spoken()).toEqual([1])
    hear(9_000, call(1, 9_000, 2), call(2, 8_000))
    hear(15_000, call(1, 15_000, 3), call(2, 8_000))
    expect(spoken()).toEqual([2, 1])
  })

  it('of a window that has moved on are dropped: nobody is sent to the wrong window', () => {
    const { announcements, hear, spoken } = setUp()
    hear(0, call(2, 0), call(1, 0))
    const windows = [{ windowNo: 1, zone: 'main' as const, state: 'called' as const, number: 'Z009' }]
    announcements.hear({ calls: [call(2, 0), call(1, 0)], windows: [...windows, ...view(call(2, 0)).windows] }, START)
    expect(spoken()).toEqual([2])
  })

  it('do not read out the past to a fresh screen', () => {
    const { hear, spoken } = setUp()
    hear(OLD_MS + 5_000, call(2, 5_001), call(1, 0))
    expect(spoken()).toEqual([2])
    const quiet = setUp()
    quiet.hear(OLD_MS, call(1, 0))
    expect(quiet.spoken()).toEqual([])
  })

  it('after a reconnect leave out what became old meanwhile, but never the newest', () => {
    const { hear, spoken } = setUp()
    hear(0, call(1, 0))
    expect(spoken()).toEqual([1])
    hear(5 * OLD_MS, call(3, 2_000), call(2, 1_000), call(1, 0))
    expect(spoken()).toEqual([3])
  })

  it('are all spoken in a rush, however long they wait for their turn', () => {
    const { hear, spoken } = setUp()
    hear(0)
    hear(10, call(3, 2), call(2, 1), call(1, 0))
    hear(OLD_MS + 10, call(3, 2), call(2, 1), call(1, 0))
    expect(spoken()).toEqual([1, 2, 3])
  })

  it('are left out for a person who is already there, but never the newest', () => {
    const { announcements, spoken } = setUp()
    const { calls, windows } = view(call(2, 1), call(1, 0))
    announcements.hear({ calls, windows: windows.map((one) => ({ ...one, state: 'serving' as const })) }, START)
    expect(spoken()).toEqual([2])
  })

  it('are not spoken again after a reload of the page', () => {
    const { hear, spoken, kept } = setUp()
    hear(0, call(1, 0))
    spoken()
    const reloaded = setUp([...kept()])
    reloaded.hear(10_000, call(2, 9_000), call(1, 0))
    expect(reloaded.spoken()).toEqual([2])
  })

  it('remember a bounded number of calls', () => {
    const { announcements, hear, kept } = setUp()
    for (let day = 0; day < 500; day++) hear(day, { ...call(1, day), callId: `call-${day}` })
    expect(kept()).toHaveLength(200)
    expect(announcements.waitingCount()).toBeLessThanOrEqual(500)
  })
})
