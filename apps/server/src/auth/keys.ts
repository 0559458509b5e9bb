import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ParsedTaxpayerId, partyIdOf } from '@one-window/queue'

/** Keyed hashes under the server's secret: whoever holds only the database cannot find an identifier by trying. */
export interface Keys {
  /** The same for every identifier of one body or person. */
  ofTaxpayer(id: ParsedTaxpayerId): string
  ofPhone(phone: string): string
  /** Of a command and its body, to tell a repeat from another command under the same key. */
  ofCommand(name: string, body: unknown): string
}

/** Reads the secret of `dataDir`, made there at the first start; without it the register would match nobody. */
export function openKeys(dataDir: string): Keys {
  const file = path.join(dataDir, 'secret')
  if (!existsSync(file)) {
    if (existsSync(path.join(dataDir, 'one-window.db'))) {
      throw new Error(`${file} is missing; the database beside it is of no use without it.`)
    }
    writeFileSync(`${file}.new`, randomBytes(32), { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  return keysOf(readFileSync(file))
}

/** An object's fields have no order: the same body written in another one is the same. */
function sortedKeys(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The keyed hashes under a secret. The purpose stands in front, so that no hash serves for another one. */
export function keysOf(secret: Uint8Array): Keys {
  const hash = (purpose: string, text: string): string =>
    createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url')
  return {
    ofTaxpayer: (id) => hash('taxpayer', partyIdOf(id)),
    ofPhone: (phone) => hash('phone', phone),
    ofCommand: (name, body) => hash(`command ${name}`, JSON.stringify(body, sortedKeys)),
  }
}
