import type { BodyOf, EventData, ResultOf } from '@one-window/protocol'
import { accept, type Decision } from '../decision/decision.ts'
import type { HallState } from '../state/hall.ts'

/** Names who is on the floor today; null: nobody. */
export function setDutyLeader(
  state: HallState,
  { name }: BodyOf<'duty.set-leader'>,
): Decision<ResultOf<'duty.set-leader'>> {
  return accept([{ name: 'duty.leader-set', data: { name } }], () => ({ dutyLeader: state.dutyLeader }))
}

export function foldLeaderSet(state: HallState, { name }: EventData<'duty.leader-set'>): void {
  state.dutyLeader = name
}
