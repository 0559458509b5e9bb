import type { WindowView } from '@one-window/protocol'
import type { Translate } from '@one-window/ui'
import { clockOf } from '../../parts/times.ts'
import { type KeyName, type KeyState, undoable } from '../keys/keys.ts'
import { missLeftMs, type NextEnd } from '../keys/next-end.ts'

/** The second line of a small key: what it counts or names, if anything. */
export function detailOf(
  t: Translate,
  name: KeyName,
  state: KeyState,
  view: WindowView,
  now: number,
): string | undefined {
  if (name === 'recall' && view.current?.ticket.status === 'called') {
    return state.reason === 'recall-soon'
      ? t('detail.recallSoon', { seconds: state.secondsLeft })
      : t('detail.recallsLeft', { count: view.current.recallsLeft })
  }
  const last = name === 'undo' && state.isEnabled ? undoable(view, now) : undefined
  return last ? `${last.ticket.number} ${clockOf(state.secondsLeft ?? 0)}` : undefined
}

/** What the large key will do to the number that is here; of a miss also how long it would be one (R8b). */
export function mainDetail(t: Translate, view: WindowView, now: number, nextEnd: NextEnd | null): string {
  const { window: serviceWindow, current } = view
  if (serviceWindow.state === 'closed' || serviceWindow.state === 'paused') return ''
  if (serviceWindow.state === 'ready') return t('detail.ready')
  if (!current || !nextEnd) return t('detail.callNext')
  const seconds = Math.ceil(missLeftMs(current, now) / 1000)
  return t(`detail.next.${nextEnd}`, { number: current.ticket.number, seconds })
}
