import { useLive } from '@one-window/client'
import { useTexts } from '@one-window/ui'
import type { ReactNode } from 'react'
import { StaffFrame } from '../frame/StaffFrame.tsx'
import classes from './Take.module.css'
import { WindowTile } from './WindowTile.tsx'

interface TakeWindowPageProps {
  /** Why one is here again, e.g. another officer took the window. */
  readonly note?: ReactNode
  readonly onTake: (windowNo: number) => void
}

/** All windows of the hall; a closed one can be taken. */
export function TakeWindowPage({ note, onTake }: TakeWindowPageProps) {
  const t = useTexts('window')
  const { data } = useLive('display')
  const windows = data?.windows ?? []
  const zones = [...new Set(windows.map(({ zone }) => zone))]
  return (
    <StaffFrame>
      <div className={classes.page}>
        <h2 className={classes.title}>{t('take.title')}</h2>
        <p className={classes.hint}>{note ?? t('take.hint')}</p>
        {zones.map((zone) => (
          <section key={zone} aria-label={t(`zones.${zone}`)}>
            <h3 className={classes.zone}>{t(`zones.${zone}`)}</h3>
            <div className={classes.tiles}>
              {windows
                .filter((one) => one.zone === zone)
                .map((one) => (
                  <WindowTile key={one.windowNo} {...one} onTake={onTake} />
                ))}
            </div>
          </section>
        ))}
      </div>
    </StaffFrame>
  )
}
