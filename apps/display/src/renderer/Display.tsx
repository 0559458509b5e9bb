import { LineProvider, pairDevice, reloadOnce, useLive, useSessionLine } from '@one-window/client'
import { ConnectionGate, PairingGate } from '@one-window/ui'
import { useCallback } from 'react'
import { useAnnouncer } from './announce/use-announcer.ts'
import { Board } from './Board.tsx'

/** The hall display: paired once, then it shows and speaks the calls for ever. */
export function Display() {
  const { session, line, keep } = useSessionLine('display')
  const pair = useCallback(
    async (code: string) => {
      const answer = await pairDevice('', code)
      if (answer.ok) keep(answer.value)
      return answer.ok ? null : answer
    },
    [keep],
  )
  return (
    <PairingGate isPaired={session !== null} onPair={pair}>
      {line && (
        <LineProvider line={line}>
          <LiveBoard />
        </LineProvider>
      )}
    </PairingGate>
  )
}

function LiveBoard() {
  const { data, isStale, ageMs, connection } = useLive('display')
  const { spotlight, needsTouch } = useAnnouncer(data)
  return (
    <ConnectionGate connection={connection} hasData={data !== null} onOutdated={reloadOnce}>
      {data && <Board view={data} spotlight={spotlight} isStale={isStale} ageMs={ageMs} needsTouch={needsTouch} />}
    </ConnectionGate>
  )
}
