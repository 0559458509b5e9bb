import type { LiveView } from '@one-window/client'
import { useVisit } from './hooks/visit-context.ts'
import { VisitScreen } from './VisitScreen.tsx'

/** Each visit is drawn anew: its press, its key and whatever it remembered end with it. */
export function Visits({ live }: { live: LiveView<'kiosk'> }) {
  const [{ visitNo }] = useVisit()
  if (!live.data) return null
  return <VisitScreen key={visitNo} view={live.data} live={live} />
}
