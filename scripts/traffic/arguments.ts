/** What the command line says. */
export interface Arguments {
  readonly baseUrl: string
  readonly seed: number
  readonly speed: number
}

const SPEED_DEFAULT = 10
const SPEED_MAX = 60
const SEED_MAX = 2 ** 31
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]']
const USAGE = 'node scripts/traffic/main.ts <http address on this machine> [--seed <number>] [--speed <1 to 60>]'

/** Reads `<baseUrl> [--seed N] [--speed N]`; throws in words for the person who typed it. */
export function readArguments(args: readonly string[], freshSeed: number): Arguments {
  const [baseUrl = '', ...options] = args
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(USAGE)
  // The crowd signs in with the demo's known passwords and issues real numbers: never in somebody else's hall.
  if (!LOOPBACK_HOSTS.includes(url.hostname))
    throw new Error(`The crowd visits halls on this machine only, not ${url.hostname}.`)
  const values = new Map<string, number>()
  for (let index = 0; index < options.length; index += 2) {
    const [name = '', text = ''] = options.slice(index, index + 2)
    if (!['--seed', '--speed'].includes(name) || !/^\d+$/.test(text)) throw new Error(USAGE)
    values.set(name, Number(text))
  }
  const { seed, speed } = { seed: values.get('--seed') ?? freshSeed, speed: values.get('--speed') ?? SPEED_DEFAULT }
  if (seed >= SEED_MAX || speed < 1 || speed > SPEED_MAX) throw new Error(USAGE)
  return { baseUrl: url.origin, seed, speed }
}
