import { spawn } from 'node:child_process'
import path from 'node:path'
import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { type Config, localUrl, readConfig } from './config.ts'
import { listen } from './listen.ts'

const STOP_MS_MAX = 4_500

try {
  const config = readConfig(process.argv.slice(2), process.env)
  await start(process.stdout.isTTY ? { ...config, logTo: await openTerminal() } : config)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function start(config: Config): Promise<void> {
  const app = await buildApp(config)
  const stop = closeWithGrace({ delay: STOP_MS_MAX, logger: false }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'the server stops')
    await app.close()
  })
  app.addHook('onClose', async () => stop.uninstall())
  const port = await listen(app, config)
  tell(config, port)
  if (config.hasTraffic) startTraffic(localUrl({ ...config, port }))
}

/** What makes the log readable is loaded only where somebody reads it. */
async function openTerminal(): Promise<NonNullable<Config['logTo']>> {
  const { prettyLog } = await import('./upkeep/pretty-log.ts')
  return prettyLog()
}

/** Says the address to whoever sits before us; a program that started us with a channel is told the port instead. */
function tell(config: Config, port: number): void {
  if (process.send) {
    process.send({ port })
    // Nobody is left behind by a program that was killed.
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  } else {
    console.log(`一窗通 One Window: ${config.publicUrl?.origin ?? localUrl({ ...config, port })}`)
  }
}

/** The crowd is a program of its own that uses the public API like everybody else; it ends with the server. */
function startTraffic(url: string): void {
  const crowd = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../../scripts/traffic/main.ts'), url], {
    stdio: 'inherit',
  })
  process.once('exit', () => crowd.kill())
}
