import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DEVICE_KINDS, type Role } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import type { Keys } from '../access/keys.ts'
import { hashPairingCode } from '../access/pairing-codes.ts'
import { hashPassword } from '../access/passwords.ts'
import { saveAccounts } from '../db/account.ts'
import { addHall } from '../db/hall.ts'
import { replaceCatalogue } from '../db/matter.ts'
import { savePairingCodes } from '../db/pairing-code.ts'
import type { Database } from '../db/schema.ts'
import { saveRegister } from '../db/taxpayer.ts'
import { type RegisterEntry, readTaxpayers, registered } from '../import/taxpayers.ts'
import { DEMO_SETTINGS } from './settings.ts'

const HALL_ID = 'hanyang'
const PASSWORD = 'demo'
const DAY_MS = 86_400_000
const HALF_YEAR_DAYS = 183

/** Sets the demo hall up: windows, staff, pairing codes, the catalogue and the sample register, all or nothing. */
export async function seedDemoHall(db: Kysely<Database>, keys: Keys, now: number): Promise<void> {
  // The reader of the catalogue brings a dictionary for pinyin: it is loaded only when it is needed.
  const { readMatters } = await import('../import/matters.ts')
  const matters = readMatters(readData('matters.csv'))
  const register = asOfToday(readTaxpayers(readData('taxpayers.csv')), now)
  // Everybody has the same password here, so it is hashed once.
  const passwordHash = await hashPassword(PASSWORD)
  await db.transaction().execute(async (trx) => {
    await addHall(trx, { hallId: HALL_ID, settings: DEMO_SETTINGS, isDemo: true })
    await replaceCatalogue(trx, HALL_ID, matters)
    await saveRegister(
      trx,
      register.map((entry) => registered(keys, entry)),
    )
    await saveAccounts(
      trx,
      staff().map((one) => ({ ...one, hallId: HALL_ID, passwordHash })),
    )
    await savePairingCodes(trx, DEVICE_KINDS.map(pairingCode))
  })
}

function pairingCode(kind: (typeof DEVICE_KINDS)[number]) {
  return { codeHash: hashPairingCode(`demo-${kind}`), hallId: HALL_ID, kind, isReusable: true, expiresAt: null }
}

function staff(): { account: string; name: string; roles: Role[] }[] {
  const many = (count: number, from: number, prefix: string, name: string, role: Role) =>
    Array.from({ length: count }, (_, index) => {
      const no = String(from + index).padStart(2, '0')
      return { account: `${prefix}${no}`, name: `${name}${no}`, roles: [role] }
    })
  return [
    ...many(15, 1, 'w', '窗口', 'officer'),
    ...many(2, 16, 'w', '辅导', 'tutor'),
    ...many(3, 1, 'b', '后台', 'auxiliary'),
    ...many(1, 1, 'g', '导税', 'guide'),
    { account: 'leader', name: '值班领导', roles: ['leader'] },
    { account: 'admin', name: '管理员', roles: ['admin'] },
  ]
}

/**
 * The sample register is a still picture. So that the demo always has new taxpayers and valid credit grades, the
 * registration dates are shifted by one span, the newest to today, and grades are valid half a year around today.
 */
function asOfToday(register: readonly RegisterEntry[], now: number): RegisterEntry[] {
  const today = Math.floor(now / DAY_MS) * DAY_MS
  const newest = Math.max(...register.map(({ registeredOn }) => Date.parse(registeredOn ?? '1970-01-01')))
  const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
  return register.map((entry) => ({
    ...entry,
    registeredOn: entry.registeredOn && dateOf(Date.parse(entry.registeredOn) + today - newest),
    creditValidFrom: dateOf(today - HALF_YEAR_DAYS * DAY_MS),
    creditValidUntil: dateOf(today + HALF_YEAR_DAYS * DAY_MS),
  }))
}

function readData(name: string): Uint8Array {
  return readFileSync(path.join(import.meta.dirname, 'data', name))
}
