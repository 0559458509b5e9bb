import type { Role } from '@one-window/protocol'
import type { AccountFact } from '@one-window/queue'
import type { Kysely } from 'kysely'
import { listStatement } from './list-statement.ts'
import type { Database } from './schema.ts'

/** A person of the staff who may sign in. */
export interface Account {
  readonly account: string
  readonly hallId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly passwordHash: string
}

const accountsBy = listStatement<Pick<Database['account'], 'account' | 'roles'>>(
  (list) => `select account, roles from account where hall_id = ? and account in ${list}`,
)

/** Those of these accounts that are of the hall's staff, by name. */
export async function readAccountFacts(
  db: Kysely<Database>,
  hallId: string,
  accounts: readonly string[],
): Promise<Map<string, AccountFact>> {
  const rows = await accountsBy(db, hallId, accounts)
  return new Map(rows.map(({ account, roles }) => [account, { roles: JSON.parse(roles) }]))
}

export async function readAccount(db: Kysely<Database>, account: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('account', '=', account).executeTakeFirst()
  if (!row) return undefined
  const { hall_id: hallId, name, roles, password_hash: passwordHash } = row
  return { account, hallId, name, roles: JSON.parse(roles), passwordHash }
}

export async function saveAccounts(db: Kysely<Database>, accounts: readonly Account[]): Promise<void> {
  const rows = accounts.map(({ account, hallId, name, roles, passwordHash }) => ({
    account,
    hall_id: hallId,
    name,
    roles: JSON.stringify(roles),
    password_hash: passwordHash,
  }))
  await db.insertInto('account').values(rows).execute()
}
