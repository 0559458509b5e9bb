import type { QueryName } from '@one-window/protocol'
import { answerMe } from './access.ts'
import type { AnswerQuery } from './answer.ts'
import { answerCancellable } from './cancellation.ts'
import { answerDevices } from './device.ts'
import { answerMatters } from './matter.ts'
import { answerRatings } from './rating.ts'
import { answerSettings } from './settings.ts'
import { lookUpTaxpayer } from './taxpayer.ts'
import { lookUpTicket } from './ticket.ts'

/** How each query is answered; a query without a line here does not compile. */
export const ANSWERS: { readonly [Name in QueryName]: AnswerQuery<Name> } = {
  me: answerMe,
  devices: answerDevices,
  matters: answerMatters,
  'taxpayer.look-up': lookUpTaxpayer,
  'ticket.look-up': lookUpTicket,
  'ticket.cancellable': answerCancellable,
  settings: answerSettings,
  ratings: answerRatings,
}
