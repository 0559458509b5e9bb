import type { KioskView, Lane } from '@one-window/protocol'
import { useTexts, waitingRange } from '@one-window/ui'
import { hallFigures } from '../../flow/hall-figures.ts'
import { Figure } from './Figure.tsx'
import styles from './Figures.module.css'

interface HallFiguresProps {
  readonly view: KioskView
  /** The lane that this person would wait in. */
  readonly lane: Lane
}

/** How full the hall is now: people, wait, windows. */
export function HallFigures({ view, lane }: HallFiguresProps) {
  const t = useTexts('kiosk')
  const { waiting, estimate, openWindows } = hallFigures(view, lane)
  return (
    <dl className={styles.figures}>
      <Figure label={t('hall.waiting')}>{t('units.people', { count: waiting })}</Figure>
      <Figure label={t('hall.range')}>{waitingRange(t, estimate)}</Figure>
      <Figure label={t('hall.windows')}>{t('hall.windowCount', { count: openWindows })}</Figure>
    </dl>
  )
}
