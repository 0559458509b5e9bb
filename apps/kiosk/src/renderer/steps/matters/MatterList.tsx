import { useTexts } from '@one-window/ui'
import type { MatterSearching } from '../../hooks/use-matter-search.ts'
import styles from './MatterList.module.css'
import { MatterRow } from './MatterRow.tsx'

interface MatterListProps {
  readonly search: MatterSearching
  readonly chosen: readonly string[]
  readonly onToggle: (code: string) => void
}

/** The matters found; the list alone scrolls, so that the way on stays in sight. */
export function MatterList({ search: { found, isLoaded }, chosen, onToggle }: MatterListProps) {
  const t = useTexts('kiosk')
  return (
    <>
      <p role='status'>{t(isLoaded ? 'matters.found' : 'matters.loading', { count: found.length })}</p>
      <ul className={styles.list}>
        {found.map((matter) => (
          <li key={matter.code}>
            <MatterRow matter={matter} isChosen={chosen.includes(matter.code)} onToggle={() => onToggle(matter.code)} />
          </li>
        ))}
      </ul>
    </>
  )
}
