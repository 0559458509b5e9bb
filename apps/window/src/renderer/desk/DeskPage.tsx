import { StaffFrame } from '../frame/StaffFrame.tsx'
import { LaneStrip } from '../parts/LaneStrip.tsx'
import classes from './Desk.module.css'
import { FindCard } from './FindCard.tsx'
import { IssueCard } from './IssueCard.tsx'

/** The guide's desk: hands out numbers and finds lost ones. */
export function DeskPage() {
  return (
    <StaffFrame>
      <div className={classes.page}>
        <LaneStrip />
        <div className={classes.columns}>
          <IssueCard />
          <FindCard />
        </div>
      </div>
    </StaffFrame>
  )
}
