// Builds the screens that stand in apps/<app>/src/renderer into apps/<app>/dist: all of them, or those that are named.

import { build } from 'vite'
import { screenConfig } from './screen-config.ts'
import { screenOf, screens } from './screens.mjs'
import { makeStamped } from './stamp.mjs'

const named = process.argv.slice(2)
for (const app of named.length > 0 ? named : screens) {
  await makeStamped(screenOf(app), async () => {
    await build(screenConfig(app))
    return 0
  })
}
