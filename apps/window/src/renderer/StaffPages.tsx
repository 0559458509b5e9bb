import type { Session } from '@one-window/client'
import { ConsolePage } from './console/ConsolePage.tsx'
import { DeskPage } from './desk/DeskPage.tsx'
import { HallPage } from './hall/HallPage.tsx'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { pageOf } from './pages/pages.ts'
import { useHash } from './pages/use-hash.ts'
import { type Staff, StaffContext } from './staff/staff.ts'

interface StaffPagesProps {
  readonly session: Session
  readonly onSignOut: () => void
}

const PAGE_COMPONENTS = { console: ConsolePage, desk: DeskPage, hall: HallPage, overview: OverviewPage }

/** The page that the address names, as far as the roles allow it. */
export function StaffPages({ session, onSignOut }: StaffPagesProps) {
  const page = pageOf(useHash(), session.roles) ?? 'overview'
  const PageComponent = PAGE_COMPONENTS[page]
  const staff: Staff = { account: session.account, roles: session.roles, page, signOut: onSignOut }
  return (
    <StaffContext value={staff}>
      <PageComponent />
    </StaffContext>
  )
}
