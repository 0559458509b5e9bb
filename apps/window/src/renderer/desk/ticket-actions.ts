import { LIVE_STATUSES, type TicketsFound } from '@one-window/protocol'

/** What the guide may do with a number. */
export interface TicketChoices {
  readonly canReinstate: boolean
  readonly canCancel: boolean
  readonly canGrantGreen: boolean
  readonly canWithdrawGreen: boolean
}

/** Which of them make sense for a number as it stands; the server decides. Pure. */
export function choicesFor({ ticket, canReinstate }: TicketsFound['tickets'][number]): TicketChoices {
  const isLive = LIVE_STATUSES.includes(ticket.status)
  const isGreen = ticket.grounds.includes('green')
  return {
    canReinstate,
    canCancel: isLive && ticket.status !== 'serving',
    canGrantGreen: isLive && !isGreen,
    canWithdrawGreen: isLive && isGreen,
  }
}
