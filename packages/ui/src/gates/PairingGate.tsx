import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { ShownProblem } from '../texts.ts'
import { PairingScreen } from './PairingScreen.tsx'

interface PairingGateProps {
  /** The device has a session; false again after its token was revoked. */
  readonly isPaired: boolean
  /** Pairs with a code; the "no", or null when it worked. */
  readonly onPair: (code: string) => Promise<ShownProblem | null>
  readonly children: ReactNode
}

const RETRY_MS = 5_000

/**
 * Shows the screen of a paired device, else the pairing screen. `?pair=CODE` in the address pairs at once and leaves
 * the address, so that a code is not read from the screen or used again by a reload.
 */
export function PairingGate({ isPaired, onPair, children }: PairingGateProps) {
  const [linkCode, setLinkCode] = useState(codeOfAddress)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const [isPending, setPending] = useState(false)
  useEffect(leaveAddress, [])

  const pair = useCallback(
    async (code: string) => {
      setPending(true)
      const refused = await onPair(code)
      setPending(false)
      setProblem(refused)
      // Without an answer the code is still good: the server may only be starting.
      if (refused?.code !== 'unreachable') setLinkCode(null)
      return refused
    },
    [onPair],
  )

  usePairedByLink(isPaired ? null : linkCode, pair)
  if (isPaired) return children
  return (
    <PairingScreen isPending={isPending || linkCode !== null} problem={problem} onCode={(code) => void pair(code)} />
  )
}

/** Tries the link's code at once, then every few seconds until the server answers. */
function usePairedByLink(code: string | null, pair: (code: string) => Promise<ShownProblem | null>): void {
  useEffect(() => {
    if (code === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLeft = false
    const attempt = async () => {
      const refused = await pair(code)
      if (refused?.code === 'unreachable' && !isLeft) timer = setTimeout(() => void attempt(), RETRY_MS)
    }
    void attempt()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [code, pair])
}

function codeOfAddress(): string | null {
  return new URLSearchParams(location.search).get('pair')
}

function leaveAddress(): void {
  const address = new URL(location.href)
  if (!address.searchParams.has('pair')) return
  address.searchParams.delete('pair')
  history.replaceState(null, '', address)
}
