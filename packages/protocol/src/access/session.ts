import { type Static, Type } from 'typebox'
import { oneOf, orNull, strictObject } from '../define.ts'
import { AccountName, HallId, Moment, WindowNo } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { ROLES } from '../roles.ts'

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
  hallId: HallId,
  expiresAt: Moment,
})
export type SignedIn = Static<typeof SignedIn>

/** Who a token is, and the window it holds now. */
export const Me = strictObject({
  kind: oneOf(['account', 'device']),
  account: Type.String(),
  name: Type.String(),
  roles: Type.Array(RoleWord),
  hallId: HallId,
  windowNo: orNull(WindowNo),
})
export type Me = Static<typeof Me>
