import { useTexts } from '@one-window/ui'
import { pagesFor } from '../pages/pages.ts'
import { useStaff } from '../staff/staff.ts'
import classes from './StaffFrame.module.css'

/** The pages of one's roles; nothing when there is only one. */
export function PageLinks() {
  const t = useTexts('window')
  const { roles, page } = useStaff()
  const pages = pagesFor(roles)
  if (pages.length < 2) return null
  return (
    <nav className={classes.links} aria-label={t('pages.label')}>
      {pages.map((one) => (
        <a
          key={one}
          className={classes.link}
          href={`#/${one}`}
          aria-current={one === page ? 'page' : undefined}
          data-testid={`page-${one}`}
        >
          {t(`pages.${one}`)}
        </a>
      ))}
    </nav>
  )
}
