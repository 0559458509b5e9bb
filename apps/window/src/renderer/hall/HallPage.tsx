import { useLive } from '@one-window/client'
import { StaffFrame } from '../frame/StaffFrame.tsx'
import { LaneStrip } from '../parts/LaneStrip.tsx'
import { DayCard } from './DayCard.tsx'
import { DutyLeaderCard } from './DutyLeaderCard.tsx'
import classes from './Hall.module.css'
import { NoticesCard } from './NoticesCard.tsx'
import { WindowsCard } from './WindowsCard.tsx'

/** The hall for those in charge: notices, duty leader, the day, and which lanes each window serves. */
export function HallPage() {
  const live = useLive('supervisor')
  return (
    <StaffFrame sight={live}>
      {live.data && (
        <div className={classes.page}>
          <LaneStrip />
          <div className={classes.columns}>
            <WindowsCard view={live.data} />
            <div className={classes.column}>
              <DutyLeaderCard dutyLeader={live.data.dutyLeader} />
              <NoticesCard notices={live.data.notices} />
              <DayCard view={live.data} />
            </div>
          </div>
        </div>
      )}
    </StaffFrame>
  )
}
