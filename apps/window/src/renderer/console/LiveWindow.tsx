import { useLine, useLive } from '@one-window/client'
import { useEffect, useState } from 'react'
import { StaffFrame } from '../frame/StaffFrame.tsx'
import { useStaff } from '../staff/staff.ts'
import { claimOf } from './claim.ts'
import { WindowConsole } from './WindowConsole.tsx'
import { WindowHead } from './WindowHead.tsx'

interface LiveWindowProps {
  readonly windowNo: number
  /** Goes to another window, or back to the choice with null. */
  readonly onTake: (windowNo: number | null) => void
  readonly onLost: (windowNo: number, officer: string) => void
}

/** The live view of one window. It follows the truth: the officer's own window wins over the one that was chosen. */
export function LiveWindow({ windowNo, onTake, onLost }: LiveWindowProps) {
  const { account } = useStaff()
  const line = useLine()
  const [since] = useState(() => line.live.serverNow())
  const live = useLive(`windows/${windowNo}`)
  const claim = live.data ? claimOf(live.data, account) : null
  // A view kept from an earlier visit to this window may tell of a claim that is long over.
  const isNew = live.at !== null && Date.parse(live.at) >= since
  useEffect(() => {
    if (!isNew) return
    if (claim?.kind === 'elsewhere') onTake(claim.windowNo)
    if (claim?.kind === 'taken') onLost(windowNo, claim.officer)
  })
  if (!live.data || claim?.kind === 'elsewhere' || claim?.kind === 'taken') return <StaffFrame>{null}</StaffFrame>
  return (
    <StaffFrame head={<WindowHead serviceWindow={live.data.window} />} sight={live}>
      <WindowConsole view={live.data} seq={live.seq} isStale={live.isStale} onLeave={() => onTake(null)} />
    </StaffFrame>
  )
}
