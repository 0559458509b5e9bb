import { useTexts } from '@one-window/ui'
import { Icon } from '../Icon.tsx'
import { Key } from './Key.tsx'
import styles from './Keyboard.module.css'

interface KeyboardProps {
  readonly label: string
  readonly rows: readonly (readonly string[])[]
  readonly onKey: (key: string) => void
  readonly onErase: () => void
  readonly onClear: () => void
}

/** Keys to touch; erase and clear stand beside the last row. */
export function Keyboard({ label, rows, onKey, onErase, onClear }: KeyboardProps) {
  const t = useTexts('kiosk')
  return (
    <fieldset className={styles.keyboard} data-few={rows.every(({ length }) => length <= 3)} aria-label={label}>
      {rows.map((row, at) => (
        <div key={row.join('')} className={styles.row}>
          {at === rows.length - 1 && <Key id='clear' isWide label={t('keyboard.clear')} onPress={onClear} />}
          {row.map((key) => (
            <Key key={key} id={key} label={key} onPress={() => onKey(key)} />
          ))}
          {at === rows.length - 1 && (
            <Key
              id='erase'
              isWide
              label={
                <>
                  <Icon name='erase' />
                  {t('keyboard.erase')}
                </>
              }
              onPress={onErase}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}
