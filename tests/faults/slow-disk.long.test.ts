import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { surviveKills } from '../_util/crash-rounds.ts'
import { testSeed } from '../_util/seed.ts'

const SLOW_DISK = pathToFileURL(path.join(import.meta.dirname, '../_util/slow-disk.ts')).href
const KILLS = 10
/** Long enough for some presses to be answered between two kills. */
const LOAD_MS_MAX = 4_000

it('a disk whose fsync takes 200 ms, and SIGKILL: nothing that was answered is lost', async () => {
  const env = { NODE_OPTIONS: `--import=${SLOW_DISK}` }
  const survived = await surviveKills({ kills: KILLS, seed: testSeed(), loadMsMax: LOAD_MS_MAX, env })
  console.log(survived)
  expect(survived.unanswered).toBeLessThan(survived.commands)
})
