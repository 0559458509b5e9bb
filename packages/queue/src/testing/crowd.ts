import type { HallEvent } from '@one-window/protocol'
import { fold } from '../folds.ts'
import type { HallState } from '../state/hall.ts'

/** Lets so many people take a number at the state's own moment, without asking the rules about each of them. */
export function crowd(state: HallState, count: number): HallEvent[] {
  const { lastAt: at, businessDay } = state
  const first = (state.lastSequence.get('Z') ?? 0) + 1
  return Array.from({ length: count }, (_, index) => {
    const sequence = first + index
    const event: HallEvent = {
      seq: state.seq + 1,
      at,
      actor: 'kiosk',
      businessDay: businessDay ?? '',
      name: 'ticket.issued',
      data: {
        ticketId: `crowd-${sequence}`,
        number: `Z${String(sequence).padStart(3, '0')}`,
        prefix: 'Z',
        sequence,
        lane: 'general',
        taxpayerKeys: [`crowd-key-${sequence}`],
        phoneKey: null,
        grounds: [],
        turnAt: at,
        matters: [],
        isNewTaxpayer: false,
        language: 'zh',
        arrivedAt: null,
      },
    }
    fold(state, event)
    return event
  })
}
