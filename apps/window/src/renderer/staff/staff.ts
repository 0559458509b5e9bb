import type { Role } from '@one-window/protocol'
import { createContext, useContext } from 'react'

/** Who works at this screen. */
export interface Staff {
  readonly account: string
  readonly roles: readonly Role[]
  readonly signOut: () => void
}

export const StaffContext = createContext<Staff | null>(null)

/** Who works at this screen; a bug outside the signed-in pages. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext)
  if (!staff) throw new Error('useStaff needs a StaffContext above it')
  return staff
}
