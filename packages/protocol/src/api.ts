import { type Static, Type } from 'typebox'
import { oneOf, orNull, strictObject } from './define.ts'
import { AccountName, HallId, LaneWord, MatterCode, Moment, Phone, TaxpayerId, TicketNumber, WindowNo } from './ids.ts'
import { LIMITS } from './limits.ts'
import { DEVICE_KINDS, ROLES } from './roles.ts'
import { Ticket } from './ticket.ts'

const RoleWord = oneOf(ROLES)

/** `POST /api/sign-in` */
export const SignIn = strictObject({
  account: AccountName,
  password: Type.String({ minLength: 1, maxLength: LIMITS.passwordCharsMax }),
})
/** An opaque token; it slides on with use and ends at `expiresAt` without. */
export const SignedIn = strictObject({
  token: Type.String(),
  account: AccountName,
  roles: Type.Array(RoleWord),
  expiresAt: Moment,
})
export type SignedIn = Static<typeof SignedIn>

/** `GET /api/me`: who this token is, and the window it holds now. */
export const Me = strictObject({
  kind: oneOf(['account', 'device']),
  account: Type.String(),
  name: Type.String(),
  roles: Type.Array(RoleWord),
  hallId: HallId,
  windowNo: orNull(WindowNo),
})
export type Me = Static<typeof Me>

/** `POST /api/devices/pair` */
export const PairDevice = strictObject({ code: Type.String({ minLength: 1, maxLength: LIMITS.pairingCodeCharsMax }) })
/** An opaque token that lasts until the device is revoked. */
export const PairedDevice = strictObject({
  token: Type.String(),
  device: strictObject({ deviceId: Type.String(), kind: oneOf(DEVICE_KINDS), hallId: HallId }),
})
export type PairedDevice = Static<typeof PairedDevice>

/** `POST /api/devices/codes`: a code by which one device is paired, once and soon. */
export const MakePairingCode = strictObject({ kind: oneOf(DEVICE_KINDS) })
export type MakePairingCode = Static<typeof MakePairingCode>
export const PairingCodeMade = strictObject({
  code: Type.String({ description: 'Shown only now; capitals, spaces and hyphens make no difference when typed.' }),
  kind: oneOf(DEVICE_KINDS),
  expiresAt: Moment,
})
export type PairingCodeMade = Static<typeof PairingCodeMade>

/** `GET /api/health` */
export const Health = strictObject({
  status: oneOf(['ok', 'stopping']),
  version: Type.String(),
  halls: Type.Record(Type.String(), Type.Integer()),
})
export type Health = Static<typeof Health>

/** `GET /api/halls/{hallId}/matters`: the catalogue with what a search needs. */
export const Catalogue = strictObject({
  categories: Type.Array(strictObject({ category: Type.String(), name: Type.String() })),
  matters: Type.Array(
    strictObject({
      code: MatterCode,
      category: Type.String(),
      name: Type.String(),
      initials: Type.String({ description: 'Pinyin initials, lower case.' }),
      standardSeconds: Type.Integer({ minimum: 0 }),
    }),
  ),
})
export type Catalogue = Static<typeof Catalogue>

/** `POST /api/halls/{hallId}/lookups/taxpayer`: how the kiosk greets, before a number is taken. */
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

/** `POST /api/halls/{hallId}/lookups/ticket`: the guide finds a lost number; exactly one field. */
export const LookUpTicket = strictObject({
  number: Type.Optional(TicketNumber),
  taxpayerId: Type.Optional(TaxpayerId),
  phone: Type.Optional(Phone),
})
export type LookUpTicket = Static<typeof LookUpTicket>
/** Today’s tickets, newest first. */
export const TicketsFound = strictObject({
  tickets: Type.Array(
    strictObject({ ticket: Ticket, lane: LaneWord, canReinstate: Type.Boolean(), maskedName: orNull(Type.String()) }),
    { maxItems: LIMITS.lookupTicketsMax },
  ),
})
export type TicketsFound = Static<typeof TicketsFound>
