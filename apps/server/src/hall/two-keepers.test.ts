import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Kysely, Transaction } from 'kysely'
import { openDatabase } from '../db/open.ts'
import type { Database } from '../db/schema.ts'
import { keeperContract } from '../testing/keeper-contract.ts'
import type { TwoConnections } from '../testing/two-keepers.ts'

keeperContract('SQLite', async (): Promise<TwoConnections> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'one-window-test-'))
  const takeTurn = turnTaker()
  const databases = [await openDatabase(dataDir), await openDatabase(dataDir)] as const
  return {
    databases: [takingTurns(databases[0], takeTurn), takingTurns(databases[1], takeTurn)],
    async close() {
      for (const db of databases) await db.destroy()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
})

type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * The driver is synchronous: in one process, a connection that waits for another one's lock would keep that one from
 * ever giving it back. So transactions wait for each other here, as those of two processes would in SQLite.
 */
function takingTurns(db: Kysely<Database>, takeTurn: TakeTurn): Kysely<Database> {
  const begin = db.transaction.bind(db)
  const execute = <Result>(work: (trx: Transaction<Database>) => Promise<Result>) =>
    takeTurn(() => begin().execute(work))
  return Object.assign(db, { transaction: () => ({ execute }) })
}

function turnTaker(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
}
