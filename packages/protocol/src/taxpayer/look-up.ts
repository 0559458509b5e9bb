import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import { TaxpayerId } from '../ids.ts'

/** Whom the kiosk greets, before a number is taken. */
export const LookUpTaxpayer = strictObject({ taxpayerId: TaxpayerId })
export type LookUpTaxpayer = Static<typeof LookUpTaxpayer>
/** Nothing that identifies: a masked name and what the kiosk may offer. */
export const TaxpayerFound = strictObject({
  isKnown: Type.Boolean({ description: 'In the register.' }),
  maskedName: orNull(Type.String({ description: 'E.g. 武汉****有限公司: enough to recognise oneself.' })),
  hasCreditPriority: Type.Boolean(),
  isNew: Type.Boolean({ description: 'New or not in the register: tutoring is offered while its lane is open.' }),
  hasLiveTicket: Type.Boolean(),
})
export type TaxpayerFound = Static<typeof TaxpayerFound>
