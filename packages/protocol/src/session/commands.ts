import { command, strictObject } from '../define.ts'
import { AccountName } from '../ids.ts'
import { STAFF } from '../roles.ts'

/** Wherever the account is signed in; signing in again is as before. The window that it holds stays its own. */
export const EndSession = command(
  'session.end',
  'Signs an account out everywhere',
  STAFF,
  strictObject({ account: AccountName }),
  strictObject({ account: AccountName }),
  ['account.unknown', 'account.not-yours'],
)

/** The commands on sessions, in the order the documents show. */
export const SESSION_COMMANDS = [EndSession] as const
