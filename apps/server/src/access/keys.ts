import { createHmac, createSecretKey } from 'node:crypto'
import { type ParsedTaxpayerId, partyIdOf } from '@one-window/protocol'

/** Keyed hashes under the server's secret: whoever holds only the database cannot find an identifier by trying. */
export interface Keys {
  /** The same for every identifier of one body or person. */
  ofTaxpayer(id: ParsedTaxpayerId): string
  ofPhone(phone: string): string
  /** Of a command and its body, to tell a repeat from another command under the same key. */
  ofCommand(name: string, body: unknown): string
}

/** An object's fields have no order: the same body written in another one is the same. */
function sortedKeys(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The keyed hashes under a secret. The purpose stands in front, so that no hash serves for another one. */
export function keysOf(secret: Uint8Array): Keys {
  const hmac = hmacUnder(secret)
  return {
    ofTaxpayer: (id) => hmac(`taxpayer\n${partyIdOf(id)}`),
    ofPhone: (phone) => hmac(`phone\n${phone}`),
    ofCommand: (name, body) => hmac(`command ${name}\n${JSON.stringify(body, sortedKeys)}`),
  }
}

/** HMAC-SHA256 (RFC 2104) in base64url under a secret. */
export function hmacUnder(secret: Uint8Array): (text: string) => string {
  const key = createSecretKey(secret)
  return (text) => createHmac('sha256', key).update(text).digest('base64url')
}
