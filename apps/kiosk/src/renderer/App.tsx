import { LineProvider, pairDevice, useSessionLine } from '@one-window/client'
import { PairingGate } from '@one-window/ui'
import { useCallback } from 'react'
import { Kiosk } from './Kiosk.tsx'

/** The paired kiosk, else the pairing screen; a revoked token leads back to pairing. */
export function App() {
  const { session, line, keep } = useSessionLine('kiosk')
  const pair = useCallback(
    async (code: string) => {
      const paired = await pairDevice('', code)
      if (paired.ok) keep(paired.value)
      return paired.ok ? null : paired
    },
    [keep],
  )
  return (
    <PairingGate isPaired={session !== null} onPair={pair}>
      {line && (
        <LineProvider line={line}>
          <Kiosk />
        </LineProvider>
      )}
    </PairingGate>
  )
}
