import { maskName, type TaxpayerFound } from '@one-window/protocol'
import { type HallState, hasCreditPriority, isNewTaxpayer } from '@one-window/queue'
import { type RegisteredTaxpayer, readTaxpayers } from '../db/taxpayer.ts'
import { nameTaxpayer } from '../facts/named.ts'
import type { AnswerQuery } from './answer.ts'

/** How the kiosk greets: nothing that identifies, and what may be offered. */
export const lookUpTaxpayer: AnswerQuery<'taxpayer.look-up'> = async ({ taxpayerId }, { db, keeper, keys }) => {
  const { key } = nameTaxpayer(keys, taxpayerId)
  const registered = (await readTaxpayers(db, [key])).get(key)
  return keeper.read(({ state }) => greeting(state, key, registered, keeper.now().at))
}

function greeting(
  state: HallState,
  key: string,
  registered: RegisteredTaxpayer | undefined,
  at: number,
): TaxpayerFound {
  const { timeZone, newTaxpayerDays } = state.settings
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return {
    isKnown: registered !== undefined,
    maskedName: registered ? maskName(registered.name) : null,
    hasCreditPriority: hasCreditPriority(registered, date),
    isNew: isNewTaxpayer(registered, date, newTaxpayerDays),
    hasLiveTicket: state.liveByParty.has(key),
  }
}
