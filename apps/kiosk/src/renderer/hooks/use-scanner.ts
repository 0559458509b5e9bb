import { useEffect } from 'react'
import { hear, NO_BURST } from '../flow/scan.ts'
import { useVisit } from './visit-context.ts'

/** Hears scanners, ID readers and keys typed beside the input, anywhere on the page. */
export function useScanner(): void {
  const [{ step }, tell] = useVisit()
  useEffect(() => {
    let burst = NO_BURST
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      const heard = hear(burst, event.key, event.timeStamp)
      burst = heard.burst
      const isInput = event.target instanceof HTMLInputElement
      if (heard.scanned !== null || (heard.isSwallowed && !isInput)) stop(event)
      if (heard.scanned !== null) tell({ type: 'scanned', text: heard.scanned })
      else if (step === 'identify' && !isInput) typeBeside(event)
    }
    const typeBeside = (event: KeyboardEvent) => {
      if (/^[0-9A-Za-z]$/.test(event.key)) tell({ type: 'key-pressed', text: event.key })
      if (event.key === 'Backspace') tell({ type: 'erased' })
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [step, tell])
}

/** The Enter that ends a scan would press whatever button has the focus. */
function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
