import type { Role } from '@one-window/protocol'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import { PAGES, type Page, pageOf } from './pages.ts'

interface StaffRouterOptions {
  /** The address bar; it outlives a sign-out. */
  readonly history: RouterHistory
  /** Where this app is served, e.g. `/window/`. */
  readonly basepath: string
  readonly roles: readonly Role[]
  readonly components: Readonly<Record<Page, FunctionComponent>>
}

const root = createRootRouteWithContext<Pick<StaffRouterOptions, 'roles'>>()()

/** The pages of one signed-in person, each at an address of its own below the base; a page of other roles leads home. */
export function createStaffRouter({ history, basepath, roles, components }: StaffRouterOptions) {
  const pages = PAGES.map((page) => pageRoute(page, components[page]))
  return createRouter({
    routeTree: root.addChildren([...pages, beginning, elsewhere]),
    history,
    basepath,
    context: { roles },
    // `?account=w03&demo=1` stays as it is written, from page to page.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => (Object.keys(search).length > 0 ? `?${new URLSearchParams(search)}` : ''),
    // A bug is not dressed up in somebody else's words.
    disableGlobalCatchBoundary: true,
  })
}

function pageRoute(page: Page, component: FunctionComponent) {
  return createRoute({
    getParentRoute: () => root,
    path: page,
    component,
    beforeLoad: ({ context: { roles } }) => leadFrom(page, page, roles),
  })
}

/** The bare address; one of an earlier version named the page behind a `#/`. */
const beginning = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context: { roles }, location: { hash } }) => leadFrom('', hash.replace('/', ''), roles),
})

const elsewhere = createRoute({
  getParentRoute: () => root,
  path: '$',
  beforeLoad: ({ context: { roles } }) => leadFrom('', '', roles),
})

/** Stays at a page that these roles may open, else goes on to the one to begin with. */
function leadFrom(here: string, wanted: string, roles: readonly Role[]): void {
  const page = pageOf(wanted, roles) ?? 'overview'
  if (page !== here) redirect({ to: `/${page}`, search: true, replace: true, throw: true })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createStaffRouter>
  }
}
