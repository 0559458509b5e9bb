import { reloadOnce, useLive, useNow } from '@one-window/client'
import { ConnectionGate, HallHeader, LanguageSwitch, StaleBanner } from '@one-window/ui'
import type { ReactNode } from 'react'
import { ClockNote } from './ClockNote.tsx'
import { keepLanguage } from './kept-language.ts'
import { PageLinks } from './PageLinks.tsx'
import classes from './StaffFrame.module.css'
import { StaffMenu } from './StaffMenu.tsx'

interface StaffFrameProps {
  /** What the page puts into the head, e.g. the window's number. */
  readonly head?: ReactNode
  /** The age of the page's own view; without one, the hall's counts. */
  readonly sight?: { readonly isStale: boolean; readonly ageMs: number | null }
  readonly children: ReactNode
}

/** The head of every staff page, the banner of an old view, and the page below it. */
export function StaffFrame({ head, sight, children }: StaffFrameProps) {
  const hall = useLive('display')
  const nowMs = useNow(1_000)
  const { isStale, ageMs } = sight ?? hall
  return (
    <ConnectionGate connection={hall.connection} hasData={hall.data !== null} onOutdated={reloadOnce}>
      {hall.data && (
        <div className={classes.frame}>
          <HallHeader
            hallName={hall.data.hallName}
            timeZone={hall.data.timeZone}
            nowMs={nowMs}
            dutyLeader={hall.data.dutyLeader}
          >
            {head}
            <PageLinks />
            <LanguageSwitch size='sm' onChange={keepLanguage} />
            <StaffMenu />
          </HallHeader>
          {hall.data.isClockDoubted && <ClockNote />}
          <div className={classes.banner}>
            <StaleBanner isStale={isStale} ageMs={ageMs} />
          </div>
          <main className={classes.page}>{children}</main>
        </div>
      )}
    </ConnectionGate>
  )
}
