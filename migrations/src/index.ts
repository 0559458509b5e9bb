import type { Migration } from 'kysely/migration'
import { hallAndJournal } from './0001-hall-and-journal.ts'
import { queue } from './0002-queue.ts'
import { register } from './0003-register.ts'
import { access } from './0004-access.ts'
import { lasting } from './0005-lasting.ts'
import { hallClock } from './0007-hall-clock.ts'
import { fewerPages } from './0008-fewer-pages.ts'
import { knownStart } from './0009-known-start.ts'
import { revokedDevices } from './0010-revoked-devices.ts'

/**
 * Every migration by its number, in the order in which they run; one that has landed is never edited. The list only grows
 * at its end: a folder that has run a later one does not open with an earlier one added, so there is no 0006.
 */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-hall-and-journal': hallAndJournal,
  '0002-queue': queue,
  '0003-register': register,
  '0004-access': access,
  '0005-lasting': lasting,
  '0007-hall-clock': hallClock,
  '0008-fewer-pages': fewerPages,
  '0009-known-start': knownStart,
  '0010-revoked-devices': revokedDevices,
}
