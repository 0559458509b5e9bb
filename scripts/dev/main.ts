// One address for developing: the hall's server, started anew after each edit of its sources, and the screens of
// apps/*/src/renderer, which show an edit at once. Arguments go to the server.
//   npm run dev                    http://127.0.0.1:8080, or PORT=…
//   npm run dev -- --traffic       with the crowd

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { whyNot } from '../../apps/server/src/listen.ts'
import { workspace } from '../screens.mjs'
import { answerAll } from './front.ts'
import { startHall } from './hall.ts'
import { openScreens } from './screens.ts'
import { serverFolders } from './server-folders.ts'
import { watchSources } from './watch.ts'

const HOST = '127.0.0.1'
const port = Number(process.env.PORT || 8080)

const server = createServer()
const screens = openScreens(server)
const hall = startHall({
  command: [process.execPath, 'apps/server/src/main.ts', ...process.argv.slice(2)],
  env: { ...process.env, HOST, PORT: '0', TLS_CERT: '', TLS_KEY: '' },
})
answerAll(server, hall, screens)

try {
  server.listen(port, HOST)
  await once(server, 'listening')
} catch (error) {
  console.error(whyNot(error, { host: HOST, port }) ?? error)
  await hall.stop()
  process.exit(1)
}
const { port: opened } = server.address() as AddressInfo
console.log(`一窗通 One Window: http://${HOST}:${opened} (edits are seen at once; Ctrl+C ends everything)`)

const unwatch = watchSources(serverFolders(workspace), hall.restart)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop())

async function stop(): Promise<void> {
  unwatch()
  server.close()
  server.closeAllConnections()
  await Promise.all([hall.stop(), screens.close()])
  process.exit(0)
}
