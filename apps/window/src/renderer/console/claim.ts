import type { WindowView } from '@one-window/protocol'

/** Whose window the view shows: one's own or free, taken by another officer, or one's own is another. */
export type Claim =
  | { readonly kind: 'own' }
  | { readonly kind: 'elsewhere'; readonly windowNo: number }
  | { readonly kind: 'taken'; readonly officer: string }

/** What the truth says to somebody who looks at a window; another tab may have taken one in the meantime. */
export function claimOf(view: WindowView, account: string): Claim {
  const { officer, state } = view.window
  if (officer === account) return { kind: 'own' }
  const held = view.windows.find((other) => other.officer === account && other.state !== 'closed')
  if (held) return { kind: 'elsewhere', windowNo: held.windowNo }
  return officer !== null && state !== 'closed' ? { kind: 'taken', officer } : { kind: 'own' }
}
