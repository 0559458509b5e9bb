import { useAsk } from '@one-window/client'
import { useTexts } from '@one-window/ui'
import { useCallback, useState } from 'react'
import { keptWindow } from '../staff/kept-window.ts'
import { useStaff } from '../staff/staff.ts'
import { TakeWindowPage } from '../take/TakeWindowPage.tsx'
import { LiveWindow } from './LiveWindow.tsx'

/** The console of the window one holds, else of the one taken last in this browser, else the choice of a window. */
export function ConsolePage() {
  const t = useTexts('window')
  const { account } = useStaff()
  const { answer: me } = useAsk('me', {})
  const [chosen, setChosen] = useState<number | null>(() => keptWindow(account).load())
  const [lostTo, setLostTo] = useState<{ windowNo: number; officer: string } | null>(null)
  const [isReleased, setReleased] = useState(false)
  const windowNo = chosen ?? (isReleased ? null : (me?.windowNo ?? null))

  const take = useCallback(
    (taken: number | null) => {
      keptWindow(account).save(taken)
      setChosen(taken)
      setLostTo(null)
      setReleased(taken === null)
    },
    [account],
  )
  const lose = useCallback(
    (lost: number, officer: string) => {
      take(null)
      setLostTo({ windowNo: lost, officer })
    },
    [take],
  )

  if (windowNo === null) {
    return <TakeWindowPage note={lostTo ? t('take.lost', lostTo) : undefined} onTake={take} />
  }
  return <LiveWindow key={windowNo} windowNo={windowNo} onTake={take} onLost={lose} />
}
