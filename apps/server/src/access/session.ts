import { hash, randomBytes } from 'node:crypto'
import { type Actor, actorIdOf } from '@one-window/queue'
import type { Bearer } from '../db/token.ts'

const TOKEN_BYTES = 32

/** Whoever stands behind a token. */
export interface Session {
  readonly tokenHash: string
  readonly bearer: Bearer
  readonly actor: Actor
}

/** The session of an account or a device by its token's hash. */
export function sessionOf(tokenHash: string, bearer: Bearer): Session {
  const account = bearer.kind === 'account' ? bearer.id : null
  return { tokenHash, bearer, actor: { id: actorIdOf(bearer.kind, bearer.id), account, roles: bearer.roles } }
}

/** A new token of 256 random bits. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** The stored form of a token (or pairing code): they are random enough that a plain hash is safe. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url')
}
