import type { DisplayCall, DisplayView, Zone } from '@one-window/protocol'
import { ZONES } from '@one-window/protocol'
import { Both } from '../../parts/Both.tsx'
import { WindowCell } from './WindowCell.tsx'
import './WindowWall.css'

interface WindowWallProps {
  readonly windows: DisplayView['windows']
  /** The current call in the large panel: its window is lit with it. */
  readonly calledNow: DisplayCall | null
}

/** Every window of the hall with its number or its state, by zone. */
export function WindowWall({ windows, calledNow }: WindowWallProps) {
  return (
    <section className='window-wall'>
      {ZONES.map((zone) => (
        <ZoneWall key={zone} zone={zone} windows={windows.filter((one) => one.zone === zone)} calledNow={calledNow} />
      ))}
    </section>
  )
}

function ZoneWall({ zone, windows, calledNow }: WindowWallProps & { zone: Zone }) {
  if (windows.length === 0) return null
  return (
    <div className='window-wall-zone'>
      <h2>
        <Both text={`zones.${zone}`} />
      </h2>
      <ul data-many={windows.length > 20}>
        {windows.map((one) => (
          <WindowCell key={one.windowNo} serviceWindow={one} isCalledNow={isCalledNow(one, calledNow)} />
        ))}
      </ul>
    </div>
  )
}

function isCalledNow(one: DisplayView['windows'][number], call: DisplayCall | null): boolean {
  return call !== null && one.windowNo === call.windowNo && one.number === call.number
}
