import type { ServiceWindow, WindowView } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { claimOf } from './claim.ts'

function serviceWindow(windowNo: number, officer: string | null): ServiceWindow {
  return {
    windowNo,
    zone: 'main',
    state: officer === null ? 'closed' : 'idle',
    tiers: [['general']],
    officer,
    pauseReason: null,
    since: '2026-03-02T01:00:00.000Z',
    ticketId: null,
    number: null,
  }
}

/** Window 3 as its console shows it, in a hall of windows 3 and 5. */
function view(officerOf3: string | null, officerOf5: string | null): WindowView {
  const windows = [serviceWindow(3, officerOf3), serviceWindow(5, officerOf5)]
  return {
    hallName: { zh: '汉阳', en: 'Hanyang' },
    businessDay: null,
    isOpen: true,
    window: serviceWindow(3, officerOf3),
    current: null,
    waiting: [],
    assigned: [],
    ended: [],
    missed: [],
    windows,
    servedToday: 0,
  }
}

it('[R7] one’s own window, or a closed one, may be worked at', () => {
  expect(claimOf(view('w03', null), 'w03')).toEqual({ kind: 'own' })
  expect(claimOf(view(null, 'w05'), 'w03')).toEqual({ kind: 'own' })
})

it('[R7] one officer per window: who opened it has it', () => {
  expect(claimOf(view('w05', null), 'w03')).toEqual({ kind: 'taken', officer: 'w05' })
})

it('[R7] one window per officer: the one that another tab opened is shown', () => {
  expect(claimOf(view(null, 'w03'), 'w03')).toEqual({ kind: 'elsewhere', windowNo: 5 })
  expect(claimOf(view('w05', 'w03'), 'w03')).toEqual({ kind: 'elsewhere', windowNo: 5 })
})
