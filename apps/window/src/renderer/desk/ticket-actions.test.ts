import type { Grounds, TicketStatus } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { calledAt } from '../testing/window-view.ts'
import { choicesFor } from './ticket-actions.ts'

const found = (status: TicketStatus, grounds: Grounds[] = [], canReinstate = false) => ({
  ticket: { ...calledAt(0).ticket, status, grounds },
  lane: 'general' as const,
  canReinstate,
  maskedName: null,
})

it('[R10] a missed number comes back, and nothing else', () => {
  expect(choicesFor(found('no-show', [], true))).toEqual({
    canReinstate: true,
    canCancel: false,
    canGrantGreen: false,
    canWithdrawGreen: false,
  })
})

it('[R14] the green channel is granted to a live number and taken back from one that has it', () => {
  expect(choicesFor(found('waiting', ['credit-a']))).toMatchObject({ canGrantGreen: true, canWithdrawGreen: false })
  expect(choicesFor(found('waiting', ['green']))).toMatchObject({ canGrantGreen: false, canWithdrawGreen: true })
  expect(choicesFor(found('completed', ['green']))).toMatchObject({ canGrantGreen: false, canWithdrawGreen: false })
})

it('a number that is being served is not cancelled', () => {
  expect(choicesFor(found('serving')).canCancel).toBe(false)
  expect(choicesFor(found('called')).canCancel).toBe(true)
})
