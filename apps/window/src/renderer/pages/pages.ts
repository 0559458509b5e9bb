import { AT_WINDOW, IN_CHARGE, ON_THE_FLOOR, type Role } from '@one-window/protocol'

/** The pages of this app: the console, the guide's desk, the hall for those in charge, the sight of who waits. */
export const PAGES = ['hall', 'console', 'desk', 'overview'] as const
export type Page = (typeof PAGES)[number]

const ROLES_OF_PAGE: Record<Page, readonly Role[]> = {
  hall: IN_CHARGE,
  console: AT_WINDOW,
  desk: ON_THE_FLOOR,
  overview: ['auxiliary'],
}

/** The pages that these roles may open, the one to begin with first. */
export function pagesFor(roles: readonly Role[]): Page[] {
  return PAGES.filter((page) => ROLES_OF_PAGE[page].some((role) => roles.includes(role)))
}

/** The page that was asked for if there is one and these roles may open it, else the one to begin with. */
export function pageOf(wanted: string, roles: readonly Role[]): Page | undefined {
  const allowed = pagesFor(roles)
  return allowed.find((page) => page === wanted) ?? allowed[0]
}
