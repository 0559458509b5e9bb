import { useTexts } from '@one-window/ui'
import type { MatterSearching } from '../../hooks/use-matter-search.ts'
import { BigButton } from '../../parts/BigButton.tsx'
import styles from './CategoryBar.module.css'

/** The categories as switches; none pressed but "all" means no limit. */
export function CategoryBar({ search: { categories, category, chooseCategory } }: { search: MatterSearching }) {
  const t = useTexts('kiosk')
  return (
    <div className={styles.bar}>
      <BigButton
        look='quiet'
        label={t('matters.all')}
        isPressed={category === null}
        onPress={() => chooseCategory(null)}
      />
      {categories.map(({ category: one, name }) => (
        <BigButton
          key={one}
          look='quiet'
          label={t(`matters.categories.${one}`, { defaultValue: name })}
          isPressed={category === one}
          testId={`kiosk-category-${one}`}
          onPress={() => chooseCategory(one)}
        />
      ))}
    </div>
  )
}
