import type { Static, TSchema } from 'typebox'
import { type Role, STAFF } from './roles.ts'
import { DisplayView } from './views/display.ts'
import { KioskView } from './views/kiosk.ts'
import { SupervisorView } from './views/supervisor.ts'
import { WindowView } from './views/window.ts'

/** Every view of a hall: its data and which role may read it. `windows` is read as `windows/{no}`. */
export const VIEWS = {
  display: { data: DisplayView, roles: ['display', 'kiosk', ...STAFF] },
  kiosk: { data: KioskView, roles: ['kiosk', ...STAFF] },
  windows: { data: WindowView, roles: ['officer', 'tutor', 'auxiliary', 'leader', 'admin'] },
  supervisor: { data: SupervisorView, roles: ['leader', 'admin'] },
} as const satisfies Record<string, { data: TSchema; roles: readonly Role[] }>

/** The kind of a view. */
export type ViewKind = keyof typeof VIEWS
/** A view's name on the wire: `display`, `kiosk`, `supervisor` or `windows/3`. */
export type ViewName = Exclude<ViewKind, 'windows'> | `windows/${number}`
/** The data of a view by its name on the wire. */
export type ViewData<Name extends ViewName> = Name extends `windows/${number}`
  ? Static<typeof WindowView>
  : Name extends keyof typeof VIEWS
    ? Static<(typeof VIEWS)[Name]['data']>
    : never

/** Takes a view's name apart; undefined when there is no such view. */
export function parseViewName(name: string): { kind: ViewKind; windowNo: number | null } | undefined {
  const [kind, no, ...rest] = name.split('/')
  if (rest.length > 0 || kind === undefined || !Object.hasOwn(VIEWS, kind)) return undefined
  if (kind !== 'windows') return no === undefined ? { kind: kind as ViewKind, windowNo: null } : undefined
  return no !== undefined && /^[1-9][0-9]{0,2}$/.test(no) ? { kind, windowNo: Number(no) } : undefined
}
