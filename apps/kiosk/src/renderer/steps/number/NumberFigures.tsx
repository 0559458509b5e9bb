import type { Ticket } from '@one-window/protocol'
import { useTexts, waitingRange } from '@one-window/ui'
import { Figure } from '../../parts/hall/Figure.tsx'
import styles from '../../parts/hall/Figures.module.css'

/** People ahead and the waiting range; once called, the window instead. */
export function NumberFigures({ ticket: { status, windowNo, ahead, estimate, lane } }: { ticket: Ticket }) {
  const t = useTexts('kiosk')
  const isAtWindow = windowNo !== null && (status === 'called' || status === 'serving')
  const zone = lane === 'tutoring' ? 'annex' : 'main'
  return (
    <dl className={styles.figures}>
      {isAtWindow ? (
        <Figure label={t(`number.${status}`)}>{t('units.windowNo', { windowNo })}</Figure>
      ) : (
        <>
          <Figure label={t('number.ahead')}>{t('units.people', { count: ahead })}</Figure>
          <Figure label={t('hall.range')}>{waitingRange(t, estimate)}</Figure>
        </>
      )}
      <Figure label={t(`lanes.${lane}`)}>{t(`zones.${zone}`)}</Figure>
    </dl>
  )
}
