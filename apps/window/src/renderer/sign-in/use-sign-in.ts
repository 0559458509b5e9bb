import { type Refused, type ScreenSession, signIn } from '@one-window/client'
import { useState } from 'react'

/** Signs in once at a time; the "no" stays until the next attempt. */
export function useSignIn(onSignedIn: (session: ScreenSession) => void) {
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<Refused | null>(null)
  async function enter(account: string, password: string): Promise<void> {
    if (isPending || account === '' || password === '') return
    setPending(true)
    const answer = await signIn('', account, password)
    setPending(false)
    setProblem(answer.ok ? null : answer)
    if (answer.ok) onSignedIn(answer.value)
  }
  return { enter, isPending, problem }
}
