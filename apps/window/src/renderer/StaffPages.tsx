import type { ScreenSession } from '@one-window/client'
import { type RouterHistory, RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { ConsolePage } from './console/ConsolePage.tsx'
import { DeskPage } from './desk/DeskPage.tsx'
import { HallPage } from './hall/HallPage.tsx'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { createStaffRouter } from './pages/staff-router.ts'
import { type Staff, StaffContext } from './staff/staff.ts'

interface StaffPagesProps {
  readonly history: RouterHistory
  readonly session: ScreenSession
  readonly onSignOut: () => void
}

const PAGE_COMPONENTS = { console: ConsolePage, desk: DeskPage, hall: HallPage, overview: OverviewPage }

/** The page that the address names, as far as the roles allow it. */
export function StaffPages({ history, session: { account, roles }, onSignOut }: StaffPagesProps) {
  const [router] = useState(() =>
    createStaffRouter({ history, basepath: import.meta.env.BASE_URL, roles, components: PAGE_COMPONENTS }),
  )
  const staff: Staff = { account, roles, signOut: onSignOut }
  return (
    <StaffContext value={staff}>
      <RouterProvider router={router} />
    </StaffContext>
  )
}
