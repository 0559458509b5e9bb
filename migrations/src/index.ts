import type { Migration } from 'kysely/migration'
import { hallAndJournal } from './0001-hall-and-journal.ts'
import { queue } from './0002-queue.ts'
import { register } from './0003-register.ts'
import { access } from './0004-access.ts'
import { lasting } from './0005-lasting.ts'
import { hallClock } from './0007-hall-clock.ts'
import { fewerPages } from './0008-fewer-pages.ts'

/** Every migration by its number, in the order in which they run; one that has landed is never edited. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-hall-and-journal': hallAndJournal,
  '0002-queue': queue,
  '0003-register': register,
  '0004-access': access,
  '0005-lasting': lasting,
  '0007-hall-clock': hallClock,
  '0008-fewer-pages': fewerPages,
}
