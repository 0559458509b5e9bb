// Imported before a server: its disk takes 200 ms for each COMMIT, as a worn one does for an fsync.

import { installBadDisk } from './bad-disk.ts'

const COMMIT_MS = 200

installBadDisk().slowDown(COMMIT_MS)
