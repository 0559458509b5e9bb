import type { Ticket } from '../state/ticket.ts'

type PartiesOf = Pick<Ticket, 'taxpayerKeys' | 'phoneKey'>

/** Who a ticket belongs to: the taxpayers, without any the phone, without both nobody (R1). */
export function partyKeysOf({ taxpayerKeys, phoneKey }: PartiesOf): readonly string[] {
  return taxpayerKeys.length > 0 ? taxpayerKeys : namedKeysOf({ taxpayerKeys, phoneKey })
}

/** Everybody a ticket names, the phone beside the taxpayers too: to find it, and to greet them. */
export function namedKeysOf({ taxpayerKeys, phoneKey }: PartiesOf): readonly string[] {
  return phoneKey === null ? taxpayerKeys : [...taxpayerKeys, phoneKey]
}
