import { type Static, Type } from 'typebox'
import { strictObject } from './define.ts'
import { HallId } from './ids.ts'
import type { Problem } from './problem.ts'
import type { ViewData, ViewName } from './views.ts'

/** The socket's `auth`: a token and the client's PROTOCOL_VERSION. */
export interface LiveAuth {
  readonly token: string
  readonly protocolVersion: number
}

/** What a client asks to see. */
export const Subscription = strictObject({ hallId: HallId, view: Type.String({ minLength: 1, maxLength: 32 }) })
export type Subscription = Static<typeof Subscription>

/** The acknowledgement of a subscription; the view follows at once. */
export type SubscribeAnswer = { readonly ok: true } | { readonly ok: false; readonly problem: Problem }

/** A whole view: it repairs whatever was lost before. An older `seq` is ignored, an equal one refreshes. */
export interface ViewMessage<Name extends ViewName = ViewName> {
  readonly hallId: string
  readonly view: Name
  readonly seq: number
  /** When the server made it, ISO 8601 UTC: the screen's age counts from here. */
  readonly at: string
  readonly data: ViewData<Name>
}

/** What a client says over its socket. */
export interface ClientToServer {
  subscribe: (subscription: Subscription, answer: (answer: SubscribeAnswer) => void) => void
  unsubscribe: (subscription: Subscription) => void
}
/** What the server says over a socket. */
export interface ServerToClient {
  view: (message: ViewMessage) => void
}
/** The `data` of a `connect_error`. */
export interface ConnectProblem {
  readonly code: Problem['code']
}
