import { LIMITS, type ProblemCode } from '@one-window/protocol'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { type Bearer, deleteOldestTokens, deleteToken, readBearers, saveToken, slideToken } from '../db/token.ts'
import { hashToken, newToken, type Session, sessionOf } from './session.ts'
import type { Times } from './times.ts'

const SLIDING_MS = LIMITS.tokenSlidingHours * 3_600_000
/** A token's new end is written down only when it moved by this much. */
const SLIDE_MS = 300_000
const REMEMBERED_MAX = 10_000
const READ_AT_ONCE_MAX = 500

interface Remembered {
  readonly session: Session
  /** After seconds it is read again: another process may have ended it. */
  readAt: number
}

/** Opaque tokens: only their hashes are stored, in a bounded memory in front of the table. */
export class Sessions {
  readonly #db: Kysely<Database>
  readonly #times: Times
  readonly #remembered = new Map<string, Remembered>()
  readonly #onEnd: ((tokenHash: string) => void)[] = []

  constructor(db: Kysely<Database>, times: Times) {
    this.#db = db
    this.#times = times
  }

  /** Told when a session has ended or may do other things than before, so that its sockets end too. */
  onEnd(listener: (tokenHash: string) => void): void {
    this.#onEnd.push(listener)
  }

  /** Opens a session and answers its token: an account's ends 12 h after its last use, a device's when revoked. */
  async open(bearer: Omit<Bearer, 'expiresAt'>): Promise<{ token: string; session: Session }> {
    const token = newToken()
    const expiresAt = bearer.kind === 'account' ? this.#times.now(bearer.hallId) + SLIDING_MS : null
    const session = sessionOf(hashToken(token), { ...bearer, expiresAt })
    await saveToken(this.#db, session.tokenHash, session.bearer)
    this.#remember(session)
    if (bearer.kind === 'account') await this.#endOldest(session)
    return { token, session }
  }

  /** The session of a token, its end moved on; or why there is none. */
  async find(token: string): Promise<Session | ProblemCode> {
    const session = await this.#known(hashToken(token))
    if (!session) return 'not-signed-in'
    if (!this.#hasExpired(session)) return this.#slide(session)
    this.#tellEnd(session.tokenHash)
    return 'token.expired'
  }

  /** A session as it is by now; undefined when it is over. Asking does not prolong it. */
  async renewed({ tokenHash }: Session): Promise<Session | undefined> {
    const session = await this.#known(tokenHash)
    return session && !this.#hasExpired(session) ? session : undefined
  }

  /** Reads the sessions of these tokens anew and tells of those that are over. */
  async endOver(tokenHashes: readonly string[]): Promise<void> {
    for (let start = 0; start < tokenHashes.length; start += READ_AT_ONCE_MAX) {
      const found = await this.#read(tokenHashes.slice(start, start + READ_AT_ONCE_MAX))
      for (const [tokenHash, session] of found) if (!session || this.#hasExpired(session)) this.#tellEnd(tokenHash)
    }
  }

  /** Ends a session for good. */
  async end({ tokenHash }: Session): Promise<void> {
    await deleteToken(this.#db, tokenHash)
    this.#remembered.delete(tokenHash)
    this.#tellEnd(tokenHash)
  }

  /** Remembers nothing more of an actor whose tokens are gone. */
  forget(actorId: string): void {
    for (const [tokenHash, { session }] of this.#remembered) {
      if (session.actor.id === actorId) this.#remembered.delete(tokenHash)
    }
  }

  /** An account that signs in at ever more places leaves the ones where it has not been for longest. */
  async #endOldest({ tokenHash, bearer }: Session): Promise<void> {
    const limit = { account: bearer.id, tokenHash, kept: LIMITS.tokensPerAccountMax }
    for (const ended of await deleteOldestTokens(this.#db, limit)) {
      this.#remembered.delete(ended)
      this.#tellEnd(ended)
    }
  }

  async #known(tokenHash: string): Promise<Session | undefined> {
    const remembered = this.#remembered.get(tokenHash)
    const now = this.#times.elapsed()
    if (remembered && Math.abs(now - remembered.readAt) < LIMITS.sessionReadAgainMs) return remembered.session
    // One request reads; the others of this moment go on with what is known.
    if (remembered) remembered.readAt = now
    return (await this.#read([tokenHash])).get(tokenHash)
  }

  async #slide(session: Session): Promise<Session> {
    const { tokenHash, bearer } = session
    const expiresAt = this.#times.now(bearer.hallId) + SLIDING_MS
    if (bearer.expiresAt === null || expiresAt - bearer.expiresAt < SLIDE_MS) return session
    const slid = { ...session, bearer: { ...bearer, expiresAt } }
    this.#remember(slid, this.#remembered.get(tokenHash)?.readAt)
    await slideToken(this.#db, tokenHash, expiresAt)
    return slid
  }

  /** What the table says of these tokens, remembered; undefined for one that is not there. */
  async #read(tokenHashes: readonly string[]): Promise<Map<string, Session | undefined>> {
    const bearers = await readBearers(this.#db, tokenHashes)
    const found = tokenHashes.map((tokenHash): [string, Session | undefined] => {
      const bearer = bearers.get(tokenHash)
      return [tokenHash, bearer && sessionOf(tokenHash, bearer)]
    })
    for (const [tokenHash, session] of found) {
      const before = this.#remembered.get(tokenHash)?.session
      this.#remembered.delete(tokenHash)
      if (session) this.#remember(session)
      if (before && !(session && mayTheSame(before, session))) this.#tellEnd(tokenHash)
    }
    return new Map(found)
  }

  #tellEnd(tokenHash: string): void {
    for (const listener of this.#onEnd) listener(tokenHash)
  }

  #hasExpired({ bearer: { expiresAt, hallId } }: Session): boolean {
    return expiresAt !== null && expiresAt <= this.#times.now(hallId)
  }

  #remember(session: Session, readAt = this.#times.elapsed()): void {
    const [oldest] = this.#remembered.size >= REMEMBERED_MAX ? this.#remembered.keys() : []
    if (oldest !== undefined) this.#remembered.delete(oldest)
    this.#remembered.set(session.tokenHash, { session, readAt })
  }
}

function mayTheSame({ bearer: a }: Session, { bearer: b }: Session): boolean {
  return a.hallId === b.hallId && a.roles.join() === b.roles.join()
}
