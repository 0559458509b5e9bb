import type { WindowView } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { viewOf, windowOf } from '../testing/window-view.ts'
import { claimOf } from './claim.ts'

/** Window 3 as its console shows it, in a hall of windows 3 and 5. */
function hall(officerOf3: string | null, officerOf5: string | null): WindowView {
  const window3 = windowOf(3, { officer: officerOf3, state: officerOf3 ? 'idle' : 'closed' })
  const window5 = windowOf(5, { officer: officerOf5, state: officerOf5 ? 'idle' : 'closed' })
  return viewOf('closed', { window: window3, windows: [window3, window5] })
}

it('[R7] one’s own window, or a closed one, may be worked at', () => {
  expect(claimOf(hall('w03', null), 'w03')).toEqual({ kind: 'own' })
  expect(claimOf(hall(null, 'w05'), 'w03')).toEqual({ kind: 'own' })
})

it('[R7] one officer per window: who opened it has it', () => {
  expect(claimOf(hall('w05', null), 'w03')).toEqual({ kind: 'taken', officer: 'w05' })
})

it('[R7] one window per officer: the one that another tab opened is shown', () => {
  expect(claimOf(hall(null, 'w03'), 'w03')).toEqual({ kind: 'elsewhere', windowNo: 5 })
  expect(claimOf(hall('w05', 'w03'), 'w03')).toEqual({ kind: 'elsewhere', windowNo: 5 })
})
