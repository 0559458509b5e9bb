import { useLive } from '@one-window/client'
import { StaffFrame } from '../frame/StaffFrame.tsx'
import { LaneStrip } from '../parts/LaneStrip.tsx'
import { DayCard } from './DayCard.tsx'
import { DutyLeaderCard } from './DutyLeaderCard.tsx'
import { CancellationLine } from './devices/CancellationLine.tsx'
import { DevicesCard } from './devices/DevicesCard.tsx'
import classes from './Hall.module.css'
import { NoticesCard } from './NoticesCard.tsx'
import { WindowsCard } from './WindowsCard.tsx'

/** The hall for those in charge: notices, duty leader, the day, devices, and which lanes each window serves. */
export function HallPage() {
  const live = useLive('supervisor')
  return (
    <StaffFrame sight={live}>
      {live.data && (
        <div className={classes.page}>
          <LaneStrip />
          {live.data.cancellations.map((one) => (
            <CancellationLine key={one.undoId} cancellation={one} />
          ))}
          <div className={classes.columns}>
            <div className={classes.column}>
              <WindowsCard view={live.data} />
              <DevicesCard timeZone={live.data.timeZone} />
            </div>
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
