import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DestinationStream } from 'pino'
import { type MachineClock, machineClock } from './machine-clock.ts'

/** Everything that the server is told from outside, read in this one place. */
export interface Config {
  /** The demo hall with its known passwords, on this machine only; or a real hall. */
  readonly mode: 'demo' | 'production'
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** The address that people and screens use, when it is not this machine. */
  readonly publicUrl: URL | null
  /** How many proxies stand in front, each of which adds the address that it was asked from; none unless it is said. */
  readonly trustedProxies?: number
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null
  readonly logLevel: string
  /** A simulated crowd is started beside the server. */
  readonly hasTraffic: boolean
  /** The wall clock and the one that counts what has elapsed, as one pair. */
  readonly clock: MachineClock
  /** Where the log goes instead of standard output. */
  readonly logTo?: DestinationStream
}

/** A setting that cannot be used, in words for the person who made it. */
export class ConfigError extends Error {}

const FLAGS = ['--traffic', '--production']
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '::1']

/** Reads the environment and the command line; throws a ConfigError that says what is wrong. */
export function readConfig(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const unknown = args.find((arg) => !FLAGS.includes(arg))
  if (unknown) throw new ConfigError(`${unknown} is not known; there are ${FLAGS.join(' and ')}.`)
  if (env.DATABASE_URL) throw new ConfigError('DATABASE_URL: PostgreSQL is not supported yet; leave it unset.')
  const config: Config = {
    mode: args.includes('--production') ? 'production' : 'demo',
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT || '8080'),
    dataDir: path.resolve(env.DATA_DIR || 'data'),
    publicUrl: readUrl(env.PUBLIC_URL),
    trustedProxies: readHops(env.TRUST_PROXY || '0'),
    tls: readTls(env.TLS_CERT, env.TLS_KEY),
    logLevel: oneOf('LOG_LEVEL', env.LOG_LEVEL || 'info', LOG_LEVELS),
    hasTraffic: args.includes('--traffic'),
    clock: machineClock(),
  }
  checkReach(config)
  return config
}

/** The address to open in a browser on this machine. */
export function localUrl({ tls, host, port }: Pick<Config, 'tls' | 'host' | 'port'>): string {
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Known passwords never leave this machine, and a hall that others reach knows its own address. */
function checkReach({ mode, host, publicUrl, hasTraffic, trustedProxies }: Config): void {
  const isLoopback = LOOPBACK_HOSTS.includes(host)
  if (mode === 'demo' && (!isLoopback || publicUrl)) {
    throw new ConfigError('The demo has known passwords and stays on this machine: unset HOST and PUBLIC_URL.')
  }
  if (mode === 'production' && !isLoopback && !publicUrl) {
    throw new ConfigError('Set PUBLIC_URL to the address that the screens open, for example https://hall.example.cn.')
  }
  if (trustedProxies && !publicUrl)
    throw new ConfigError('TRUST_PROXY needs PUBLIC_URL: without it nothing that was forwarded comes in.')
  if (mode === 'production' && hasTraffic) throw new ConfigError('--traffic goes with the demo hall only.')
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new ConfigError(`PORT=${text} is not a port from 0 to 65535.`)
  return port
}

function readHops(text: string): number {
  if (!/^\d$/.test(text)) throw new ConfigError(`TRUST_PROXY=${text} is not how many proxies there are, 0 to 9.`)
  return Number(text)
}

function readUrl(text: string | undefined): URL | null {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new ConfigError(`PUBLIC_URL=${text} is not an address like https://hall.example.cn.`)
  }
  return url
}

function readTls(cert: string | undefined, key: string | undefined): Config['tls'] {
  if (!cert && !key) return null
  if (!cert || !key) throw new ConfigError('TLS_CERT and TLS_KEY belong together: name both files or none.')
  return { cert: readNamed('TLS_CERT', cert), key: readNamed('TLS_KEY', key) }
}

function readNamed(name: string, file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new ConfigError(`${name}=${file} cannot be read.`, { cause })
  }
}

function oneOf(name: string, text: string, words: readonly string[]): string {
  if (!words.includes(text)) throw new ConfigError(`${name}=${text} is not one of ${words.join(', ')}.`)
  return text
}
