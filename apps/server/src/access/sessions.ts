import { hash, randomBytes } from 'node:crypto'
import { LIMITS, type ProblemCode, type Role } from '@one-window/protocol'
import type { Actor } from '@one-window/queue'
import type { Kysely } from 'kysely'
import { type Bearer, deleteToken, readBearer, saveToken, slideToken } from '../db/access.ts'
import type { Database } from '../db/schema.ts'

const SLIDING_MS = LIMITS.tokenSlidingHours * 3_600_000
/** A token's new end is written down only when it moved by this much. */
const SLIDE_MS = 300_000
const REMEMBERED_MAX = 10_000

/** Whoever stands behind a token, remembered between requests. */
export interface Session {
  readonly tokenHash: string
  readonly bearer: Bearer
  readonly actor: Actor
  expiresAt: number | null
  /** Commands in the minute that began at `since` (ms): the rate is per token, not per address. */
  readonly rate: { since: number; count: number }
}

/** Opaque tokens of 256 bits: only their hashes are stored, in a bounded memory in front of the table. */
export class Sessions {
  readonly #db: Kysely<Database>
  readonly #clock: () => number
  readonly #remembered = new Map<string, Session>()
  readonly #onEnd: ((session: Session) => void)[] = []

  constructor(db: Kysely<Database>, clock: () => number) {
    this.#db = db
    this.#clock = clock
  }

  /** Told when a session ends, or is found to have ended, so that its sockets end too. */
  onEnd(listener: (session: Session) => void): void {
    this.#onEnd.push(listener)
  }

  /** Opens a session and answers its token: an account's ends 12 h after its last use, a device's when revoked. */
  async open(bearer: Omit<Bearer, 'expiresAt'>): Promise<{ token: string; session: Session }> {
    const token = randomBytes(32).toString('base64url')
    const expiresAt = bearer.kind === 'account' ? this.#clock() + SLIDING_MS : null
    const session = sessionOf(hashToken(token), { ...bearer, expiresAt })
    await saveToken(this.#db, session.tokenHash, session.bearer)
    this.#remember(session)
    return { token, session }
  }

  /** The session of a token, its end moved on; or why there is none. */
  async find(token: string): Promise<Session | ProblemCode> {
    const tokenHash = hashToken(token)
    const session = this.#remembered.get(tokenHash) ?? (await this.#read(tokenHash))
    if (!session) return 'not-signed-in'
    if (session.expiresAt === null) return session
    if (this.#hasExpired(session)) {
      this.#tellEnd(session)
      return 'token.expired'
    }
    const slidTo = this.#clock() + SLIDING_MS
    if (slidTo - session.expiresAt < SLIDE_MS) return session
    session.expiresAt = slidTo
    await slideToken(this.#db, tokenHash, slidTo)
    return session
  }

  /** Whether a session is over by now: signed out, or too long without use. Asking does not prolong it. */
  async isOver({ tokenHash }: Session): Promise<boolean> {
    const session = this.#remembered.get(tokenHash) ?? (await this.#read(tokenHash))
    return !session || this.#hasExpired(session)
  }

  /** Ends a session for good. */
  async end(session: Session): Promise<void> {
    await deleteToken(this.#db, session.tokenHash)
    this.#remembered.delete(session.tokenHash)
    this.#tellEnd(session)
  }

  #tellEnd(session: Session): void {
    for (const listener of this.#onEnd) listener(session)
  }

  #hasExpired({ expiresAt }: Session): boolean {
    return expiresAt !== null && expiresAt <= this.#clock()
  }

  async #read(tokenHash: string): Promise<Session | undefined> {
    const bearer = await readBearer(this.#db, tokenHash)
    if (!bearer) return undefined
    const session = sessionOf(tokenHash, bearer)
    this.#remember(session)
    return session
  }

  #remember(session: Session): void {
    const [oldest] = this.#remembered.size >= REMEMBERED_MAX ? this.#remembered.keys() : []
    if (oldest !== undefined) this.#remembered.delete(oldest)
    this.#remembered.set(session.tokenHash, session)
  }
}

/** Whether one of the session's roles is among these. */
export function hasRole(session: Session, roles: readonly Role[]): boolean {
  return session.bearer.roles.some((role) => roles.includes(role))
}

/** The stored form of a token (or pairing code): they are random enough that a plain hash is safe. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url')
}

function sessionOf(tokenHash: string, bearer: Bearer): Session {
  const account = bearer.kind === 'account' ? bearer.id : null
  const actor = { id: `${bearer.kind}:${bearer.id}`, account, roles: bearer.roles }
  return { tokenHash, bearer, actor, expiresAt: bearer.expiresAt, rate: { since: 0, count: 0 } }
}
