import { type Refused, useLine } from '@one-window/client'
import type { Me } from '@one-window/protocol'
import { useEffect, useState } from 'react'

/** Who is signed in and the window they hold; null until it is known. */
export function useMe(): { me: Me | null; problem: Refused | null } {
  const line = useLine()
  const [answer, setAnswer] = useState<{ me: Me | null; problem: Refused | null }>({ me: null, problem: null })
  useEffect(() => {
    const leaving = new AbortController()
    void line.read('me', leaving.signal).then((read) => {
      if (leaving.signal.aborted) return
      setAnswer(read.ok ? { me: read.value, problem: null } : { me: null, problem: read })
    })
    return () => leaving.abort()
  }, [line])
  return answer
}
