import type { DisplayView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'

interface WindowCellProps {
  readonly serviceWindow: DisplayView['windows'][number]
  readonly isCalledNow: boolean
}

/** One window: its number above, below it whom it serves or why it serves nobody. */
export function WindowCell({ serviceWindow, isCalledNow }: WindowCellProps) {
  const zh = useTexts('display', 'zh')
  const en = useTexts('display', 'en')
  const { windowNo, state, number } = serviceWindow
  return (
    <li className='window-cell' data-state={state} data-now={isCalledNow}>
      <span className='window-cell-no'>{zh('windowNo', { windowNo })}</span>
      {number ? (
        <span className='window-cell-number'>{number}</span>
      ) : (
        <span className='window-cell-state'>
          <span>{zh(`windowStates.${state}`)}</span>
          <span lang='en'>{en(`windowStates.${state}`)}</span>
        </span>
      )}
    </li>
  )
}
