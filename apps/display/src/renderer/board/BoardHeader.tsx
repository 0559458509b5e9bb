import { useNow } from '@one-window/client'
import type { DisplayView } from '@one-window/protocol'
import { HallHeader } from '@one-window/ui'

/** Hall name, duty leader, date and clock. */
export function BoardHeader({ view }: { view: DisplayView }) {
  const nowMs = useNow(1_000)
  const { hallName, timeZone, dutyLeader } = view
  return <HallHeader hallName={hallName} timeZone={timeZone} nowMs={nowMs} dutyLeader={dutyLeader} isBilingual />
}
