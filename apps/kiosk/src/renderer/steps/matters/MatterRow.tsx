import type { Matter } from '@one-window/protocol'
import { Icon } from '../../parts/Icon.tsx'
import styles from './MatterList.module.css'

interface MatterRowProps {
  readonly matter: Matter
  readonly isChosen: boolean
  readonly onToggle: () => void
}

/** One matter to tick; official names exist in Chinese only. */
export function MatterRow({ matter: { code, name }, isChosen, onToggle }: MatterRowProps) {
  return (
    <button
      type='button'
      aria-pressed={isChosen}
      className={styles.row}
      data-testid={`kiosk-matter-${code}`}
      onClick={onToggle}
    >
      <span className={styles.box}>{isChosen && <Icon name='check' />}</span>
      <span lang='zh-CN' className={styles.name}>
        {name}
      </span>
      <span className={styles.code}>{code}</span>
    </button>
  )
}
