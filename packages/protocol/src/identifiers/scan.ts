import { isPhone } from './phone.ts'
import { normalizeTaxpayerId, parseTaxpayerId } from './taxpayer-id.ts'

/**
 * The identifier or phone in a scanned text: the whole text, or the first valid 18-character code anywhere in it; null
 * when there is none. A licence's QR code may hold an address: it is read as text and never opened.
 */
export function identifierIn(scanned: string): string | null {
  const whole = normalizeTaxpayerId(scanned)
  if (isPhone(whole) || parseTaxpayerId(whole)) return whole
  const folded = scanned.normalize('NFKC').toUpperCase()
  // In a link the code may stand right behind an escaped character such as `%3D`.
  return codeIn(folded.replace(/%[0-9A-F]{2}/g, ' ')) ?? codeIn(folded)
}

function codeIn(text: string): string | null {
  const runs = text.match(/[0-9A-Z]+/g) ?? []
  return runs.find((run) => run.length === 18 && parseTaxpayerId(run)) ?? null
}
