import { useTexts } from '@one-window/ui'
import { LETTER_ROWS } from '../../flow/keyboard-rows.ts'
import type { MatterSearching } from '../../hooks/use-matter-search.ts'
import { Keyboard } from '../../parts/keyboard/Keyboard.tsx'
import styles from './MatterSearch.module.css'

/** The search field with its keys: pinyin initials, a code, or a name from a real keyboard. */
export function MatterSearch({ search: { text, search } }: { search: MatterSearching }) {
  const t = useTexts('kiosk')
  return (
    <>
      <input
        className={styles.field}
        data-testid='kiosk-matter-search'
        aria-label={t('matters.search')}
        placeholder={t('matters.search')}
        inputMode='none'
        autoComplete='off'
        spellCheck={false}
        value={text}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <Keyboard
        label={t('keyboard.label')}
        rows={LETTER_ROWS}
        onKey={(key) => search(text + key)}
        onErase={() => search(text.slice(0, -1))}
        onClear={() => search('')}
      />
    </>
  )
}
