import { useTexts } from '@one-window/ui'
import { useVisit } from '../hooks/visit-context.ts'
import { BigButton } from './BigButton.tsx'
import styles from './WayButtons.module.css'

interface WayButtonsProps {
  readonly look: 'plain' | 'quiet'
  readonly at: 'welcome' | 'identify'
}

/** The ways for who has another number with them, or none. */
export function WayButtons({ look, at }: WayButtonsProps) {
  const t = useTexts('kiosk')
  const [{ isPhone }, tell] = useVisit()
  const start = at === 'welcome' ? 'start-' : ''
  return (
    <div className={styles.ways}>
      {at === 'identify' && isPhone ? (
        <BigButton
          look={look}
          icon='card'
          label={t('ways.code')}
          testId='kiosk-code'
          onPress={() => tell({ type: 'code-chosen' })}
        />
      ) : (
        <BigButton
          look={look}
          icon='phone'
          label={t('ways.phone')}
          testId={`kiosk-${start}phone`}
          onPress={() => tell({ type: 'phone-chosen' })}
        />
      )}
      <BigButton
        look={look}
        icon='person'
        label={t('ways.nobody')}
        testId={`kiosk-${start}no-id`}
        onPress={() => tell({ type: 'unnamed' })}
      />
    </div>
  )
}
