import { LIMITS } from '@one-window/protocol'
import type { FastifyRequest } from 'fastify'
import { Pace, type PaceOptions } from './pace.ts'

/** A hook that bounds how fast an address asks for what needs no token. */
export type AddressPace = (request: FastifyRequest) => Promise<void>

/** Pages and the contract by one count, health and numbers by another. */
export function addressPaces(elapsed: PaceOptions['elapsed']): {
  readonly pages: AddressPace
  readonly probes: AddressPace
} {
  const { pagesPerAddressPerMinuteMax, probesPerAddressPerMinuteMax, probesPerAddressAtOnceMax } = LIMITS
  return {
    pages: pacedByAddress({ perMinute: pagesPerAddressPerMinuteMax, burst: pagesPerAddressPerMinuteMax, elapsed }),
    probes: pacedByAddress({ perMinute: probesPerAddressPerMinuteMax, burst: probesPerAddressAtOnceMax, elapsed }),
  }
}

function pacedByAddress(options: PaceOptions): AddressPace {
  const pace = new Pace(options)
  return async ({ ip }) => pace.spend(ip)
}
