import type { IncomingMessage } from 'node:http'

/** The address that somebody asks from. */
export type AddressOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string

/**
 * Behind so many proxies, each of which adds to `X-Forwarded-For` whom it was asked by, the address is that many steps
 * back; whatever stands before it was made up by the one who asks.
 */
export function addressBehind(proxies: number): AddressOf {
  return ({ headers, socket }) => {
    const said = String(headers['x-forwarded-for'] ?? '').split(',')
    const way = [...said.map((one) => one.trim()).filter((one) => one !== ''), socket.remoteAddress ?? '']
    return way.at(-1 - Math.min(proxies, way.length - 1)) ?? ''
  }
}
