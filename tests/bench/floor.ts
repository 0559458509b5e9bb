// The floor: what a bare Fastify route with better-sqlite3 does on this machine. Run by main.ts as a process of its own:
//   node tests/bench/floor.ts <data folder>
// It prints its port and ends with SIGTERM.

import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import fastify from 'fastify'
import { Server } from 'socket.io'

const [folder = ''] = process.argv.slice(2)
const sqlite = new SqliteDatabase(path.join(folder, 'floor.db'))
sqlite.pragma('journal_mode = WAL')
sqlite.pragma('synchronous = FULL')
for (const table of ['one', 'two', 'three']) {
  sqlite.exec(`create table ${table} (id integer primary key, at integer not null, body text not null) strict`)
}
const insertions = ['one', 'two', 'three'].map((table) =>
  sqlite.prepare(`insert into ${table} (at, body) values (?, ?)`),
)

const insertThree = sqlite.transaction((at: number, body: string) => {
  let id = 0
  for (const insertion of insertions) id = Number(insertion.run(at, body).lastInsertRowid)
  return id
})
const insertOne = sqlite.transaction((at: number, body: string) => Number(insertions[0]?.run(at, body).lastInsertRowid))

const app = fastify()
const io = new Server(app.server, { serveClient: false })
app.post('/three', async ({ body }) => ({ id: insertThree(Date.now(), JSON.stringify(body)) }))
app.post('/emit', async ({ body }) => {
  const id = insertOne(Date.now(), JSON.stringify(body))
  io.emit('view', { id, at: new Date().toISOString(), data: body })
  return { id }
})
app.addHook('preClose', () => io.disconnectSockets(true))
app.addHook('onClose', () => sqlite.close())

const address = await app.listen({ host: '127.0.0.1', port: 0 })
console.log(`floor ${new URL(address).port}`)
process.once('SIGTERM', () => void app.close())

// A bench that was killed ends nobody; the system then gives its floor another parent.
const parentAtStart = process.ppid
setInterval(() => process.ppid === parentAtStart || process.exit(0), 1_000).unref()
