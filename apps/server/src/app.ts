import { mkdirSync } from 'node:fs'
import helmet from '@fastify/helmet'
import { LIMITS } from '@one-window/protocol'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Kysely } from 'kysely'
import packageJson from '../package.json' with { type: 'json' }
import { openAdmission } from './access/admission.ts'
import { Failures } from './access/failures.ts'
import { guardOf, guardRequests } from './access/guard.ts'
import { KioskPace } from './access/kiosk-pace.ts'
import { type Data, openData } from './access/open-data.ts'
import { PacedDevices } from './access/paced-devices.ts'
import { Sessions } from './access/sessions.ts'
import type { Times } from './access/times.ts'
import { type AddressPace, addressPaces } from './bounds/address-pace.ts'
import { addressBehind } from './bounds/client-address.ts'
import { boundConnections } from './bounds/connections.ts'
import { boundPipelining } from './bounds/pipelining.ts'
import { Strangers } from './bounds/strangers.ts'
import { NODE_TIMEOUTS, TIMEOUTS } from './bounds/timeouts.ts'
import type { Config } from './config.ts'
import { inWords, lockDataDir, onForeignCommit } from './db/open.ts'
import type { Database } from './db/schema.ts'
import { DEMO_SETTINGS } from './demo/settings.ts'
import type { Halls } from './hall/halls.ts'
import { live } from './live/live.ts'
import { FAVICON, favicon } from './pages/favicon.ts'
import { frontPage } from './pages/front-page.ts'
import { screens } from './pages/screens.ts'
import { markAnswers } from './routes/answer-headers.ts'
import { commandRoutes } from './routes/commands.ts'
import { deviceRoutes } from './routes/devices.ts'
import { collectDocs, docRoutes } from './routes/docs.ts'
import { healthRoutes } from './routes/health.ts'
import { answerBrokenRequest, answerError, problems } from './routes/problems.ts'
import { queryRoutes } from './routes/queries.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { viewRoutes } from './routes/views.ts'
import { logRequests, openLog } from './upkeep/logs.ts'
import { measure } from './upkeep/metrics.ts'
import { startPurging } from './upkeep/purge.ts'
import { setUpHalls } from './upkeep/set-up.ts'
import { openChecked } from './upkeep/start/open-checked.ts'

const LOCK_WAIT_MS = 10_000
const LAST_ANSWER_MS = 1_000

/** Builds the whole server on `dataDir`, ready to listen or to be asked by `inject`; closing it gives all back. */
export async function buildApp(config: Config): Promise<FastifyInstance> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const release = await lockDataDir(config.dataDir, LOCK_WAIT_MS)
  try {
    return await openApp(config, release)
  } catch (error) {
    release()
    throw inWords(error, config.dataDir)
  }
}

async function openApp(config: Config, release: () => void): Promise<FastifyInstance> {
  const data = await openData(config.dataDir)
  try {
    return await openAppOn(data, config, release)
  } catch (error) {
    await data.db.destroy()
    throw error
  }
}

async function openAppOn({ db, keys }: Data, config: Config, release: () => void): Promise<FastifyInstance> {
  const { clock } = config
  const app = createApp(config)
  const onFault = (error: unknown): void => app.log.error({ err: error }, 'a hall could not keep up')
  const found = await setUpHalls(db, keys, config)
  const { halls, marks } = await openChecked(app.log, db, found, config, onFault)
  const stopWaking = onForeignCommit(db, (hallId) => void halls.get(hallId)?.catchUp().catch(onFault))
  const times: Times = { now: (hallId) => halls.get(hallId)?.now().at ?? clock.wall(), elapsed: clock.elapsed }
  const access = openAccess(app, db, times, { halls, config })
  const { sessions, failures, pacedDevices, admission } = access
  const guard = guardOf(config)
  let isStopping = false

  problems(app)
  markAnswers(app)
  guardRequests(app, guard)
  logRequests(app)
  app.decorateRequest('session', null)
  app.addHook('preClose', async () => {
    isStopping = true
    for (const keeper of halls.values()) await keeper.stop()
    // Every answer is out by then; a client that is slow with its request keeps nobody.
    setTimeout(() => app.server.closeAllConnections(), LAST_ANSWER_MS).unref()
  })
  const line = live(app, { ...access, guard, halls, times })
  const metrics = measure(app, halls, line)
  boundPipelining(app.server)
  const { version } = packageJson
  const paces = addressPaces(times.elapsed)
  await collectDocs(app, version)
  await app.register(healthRoutes, { halls, metrics, version, isStopping: () => isStopping, pace: paces.probes })
  await app.register(signInRoutes, { admission, db, sessions, failures, keys })
  await app.register(deviceRoutes, { admission, db, sessions, failures, times })
  await app.register(commandRoutes, { admission, halls, keys, kioskPace: new KioskPace(times, pacedDevices) })
  await app.register(viewRoutes, { admission, halls, pacedDevices })
  const connected = line.connectedDevices
  await app.register(queryRoutes, { admission, db, halls, keys, pacedDevices, connected })
  await app.register(docRoutes, { favicon: FAVICON, pace: paces.pages })
  await app.register(pages, { mode: config.mode, isSecure: config.tls !== null, pace: paces.pages })

  let stopPurging = async (): Promise<void> => {}
  let stopNoting = (): void => {}
  app.addHook('onListen', async () => {
    stopNoting = marks.start(onFault)
    stopPurging = startPurging(db, marks.times(), onFault)
  })
  app.addHook('onClose', async () => {
    stopNoting()
    await stopPurging()
    stopWaking()
    await marks.close().catch(onFault)
    await db.destroy()
    release()
  })
  return app
}

interface AccessParts {
  readonly halls: Halls
  readonly config: Config
}

/** Who may come in, and how many at a time. */
function openAccess(app: FastifyInstance, db: Kysely<Database>, times: Times, { halls, config }: AccessParts) {
  const sessions = new Sessions(db, times)
  const failures = new Failures(times.elapsed)
  const pacedDevices = new PacedDevices(times)
  const strangers = new Strangers()
  const { tls, trustedProxies = 0 } = config
  const addressOf = addressBehind(trustedProxies)
  // Behind a proxy all connections are the proxy's, which bounds them itself.
  const vouch = trustedProxies === 0 ? boundConnections(app.server, strangers, tls !== null) : () => undefined
  const admission = openAdmission({
    sessions,
    failures,
    times,
    vouch,
    knowsHall: (hallId) => halls.has(hallId),
    onTooFast: (session) => pacedDevices.note(session),
  })
  return { sessions, failures, pacedDevices, strangers, admission, vouch, addressOf, isBehindProxy: trustedProxies > 0 }
}

function createApp({ tls, logLevel, logTo, trustedProxies = 0 }: Config): FastifyInstance {
  const options = {
    loggerInstance: openLog(logLevel, logTo),
    // One line of our own per request instead of two.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.requestBodyBytesMax,
    ...TIMEOUTS,
    trustProxy: trustedProxies > 0 && ((_address: string, hop: number) => hop < trustedProxies),
    // Our own answer while stopping is a problem like every other one.
    return503OnClosing: false,
    // Input is taken as it is or refused, never changed on the way in.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } } as const,
    frameworkErrors: answerError,
    clientErrorHandler: answerBrokenRequest,
  }
  const app = tls
    ? Fastify({ ...options, https: { ...NODE_TIMEOUTS, ...tls } })
    : Fastify({ ...options, http: NODE_TIMEOUTS })
  // Bodies are JSON only; Fastify would read plain text too.
  app.removeContentTypeParser('text/plain')
  return app as unknown as FastifyInstance
}

interface PageOptions extends Pick<Config, 'mode'> {
  readonly isSecure: boolean
  readonly pace: AddressPace
}

/** Pages for people: everything they load comes from this server. */
async function pages(app: FastifyInstance, { mode, isSecure, pace }: PageOptions): Promise<void> {
  app.addHook('onRequest', pace)
  await app.register(helmet, {
    strictTransportSecurity: isSecure,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The component library places its style rules into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  })
  await app.register(favicon)
  await app.register(frontPage, { mode, demoWindows: DEMO_SETTINGS.windows })
  await app.register(screens)
}
