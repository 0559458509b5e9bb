import type { FastifyInstance } from 'fastify'
import { type Config, ConfigError } from './config.ts'

type Place = Pick<Config, 'host' | 'port'>

/** Opens the address and answers its port; when that fails the app is closed, and a ConfigError says what to choose. */
export async function listen(app: FastifyInstance, { host, port }: Place): Promise<number> {
  try {
    await app.listen({ host, port, listenTextResolver })
  } catch (error) {
    await app.close()
    const words = whyNot(error, { host, port })
    throw words === null ? error : new ConfigError(words, { cause: error })
  }
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** A program that started us with a channel shows an address of its own; ours would only mislead. */
function listenTextResolver(address: string): string {
  return process.send ? 'The server is up' : `Server listening at ${address}`
}

/** Why an address cannot be opened, in words for whoever starts the server; null: for a reason of another kind. */
export function whyNot(error: unknown, { host, port }: Place): string | null {
  switch (error instanceof Error && 'code' in error && error.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use by another program. Stop that one, or choose another port: PORT=${(port % 65_535) + 1}`
    case 'EACCES':
      return `This account may not open port ${port}. Choose one from 1024 to 65535, for example PORT=8080`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host} is no address of this machine.`
    default:
      return null
  }
}
