import type { DisplayCall, DisplayView } from '@one-window/protocol'
import { StaleBanner } from '@one-window/ui'
import { BoardHeader } from './board/BoardHeader.tsx'
import { CallPanel } from './board/calls/CallPanel.tsx'
import { LastCalls } from './board/calls/LastCalls.tsx'
import { NoticeLine } from './board/notices/NoticeLine.tsx'
import { WaitingRow } from './board/WaitingRow.tsx'
import { WindowWall } from './board/windows/WindowWall.tsx'
import './Board.css'

interface BoardProps {
  readonly view: DisplayView
  /** The call that is spoken now; null: the newest one stays in the large panel. */
  readonly spotlight: DisplayCall | null
  readonly isStale: boolean
  readonly ageMs: number | null
  readonly needsTouch: boolean
}

/** The board of the hall: one view, drawn whole each time. */
export function Board({ view, spotlight, isStale, ageMs, needsTouch }: BoardProps) {
  const shown = spotlight ?? view.calls[0] ?? null
  const others = view.calls.filter(({ callId }) => callId !== shown?.callId)
  const isCurrent = shown !== null && (spotlight !== null || isCalledStill(shown, view.windows))
  return (
    <div className='board' data-stale={isStale}>
      <BoardHeader view={view} />
      <StaleBanner isStale={isStale} ageMs={ageMs} isBilingual />
      <main className='board-main'>
        <div className='board-calls'>
          <CallPanel call={shown} isSpoken={spotlight !== null} isCurrent={isCurrent} isOpen={view.isOpen} />
          <LastCalls calls={others} />
        </div>
        <div className='board-side'>
          <WindowWall windows={view.windows} calledNow={isCurrent ? shown : null} />
          <WaitingRow waiting={view.waiting} />
        </div>
      </main>
      <NoticeLine notices={view.notices} needsTouch={needsTouch} />
    </div>
  )
}

/** The window still waits for the person; afterwards the call is only the last one. */
function isCalledStill({ windowNo, number }: DisplayCall, windows: DisplayView['windows']): boolean {
  return windows.some((one) => one.windowNo === windowNo && one.number === number && one.state === 'called')
}
