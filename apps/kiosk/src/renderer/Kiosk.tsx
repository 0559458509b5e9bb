import { reloadOnce, useLive } from '@one-window/client'
import { ConnectionGate } from '@one-window/ui'
import { useState } from 'react'
import { createVisitStore } from './flow/visit-store.ts'
import { useFontsAhead } from './hooks/use-fonts-ahead.ts'
import { VisitContext } from './hooks/visit-context.ts'
import { Visits } from './Visits.tsx'

/** The hall's live view and the kiosk's one memory. */
export function Kiosk() {
  const [store] = useState(createVisitStore)
  const live = useLive('kiosk')
  useFontsAhead()
  return (
    <ConnectionGate connection={live.connection} hasData={live.data !== null} onOutdated={reloadOnce}>
      <VisitContext value={store}>
        <Visits live={live} />
      </VisitContext>
    </ConnectionGate>
  )
}
