import { useTexts } from '@one-window/ui'
import { Link } from '@tanstack/react-router'
import { pagesFor } from '../pages/pages.ts'
import { useStaff } from '../staff/staff.ts'
import classes from './StaffFrame.module.css'

/** The pages of one's roles; nothing when there is only one. */
export function PageLinks() {
  const t = useTexts('window')
  const { roles } = useStaff()
  const pages = pagesFor(roles)
  if (pages.length < 2) return null
  return (
    <nav className={classes.links} aria-label={t('pages.label')}>
      {pages.map((page) => (
        <Link key={page} to={`/${page}`} search className={classes.link} data-testid={`page-${page}`}>
          {t(`pages.${page}`)}
        </Link>
      ))}
    </nav>
  )
}
