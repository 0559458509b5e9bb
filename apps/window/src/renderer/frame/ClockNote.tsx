import { useTexts } from '@one-window/ui'
import classes from './StaffFrame.module.css'

/** A quiet line on every staff page while the server's clock is doubted (R15b). */
export function ClockNote() {
  const t = useTexts('window')
  return (
    <p className={classes.clockNote} role='status' data-testid='clock-doubted'>
      {t('frame.clockDoubted')}
    </p>
  )
}
