import type { TypedReading } from '@one-window/protocol'
import type { Translate } from './texts.ts'

/** What is wrong with what is being typed, in a sentence; null while nothing is. */
export function typedFaultText(t: Translate, { fault, wrong }: TypedReading): string | null {
  return fault && t(`shared:typedFaults.${fault}`, { wrong })
}
