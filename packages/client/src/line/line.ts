import {
  type Accepted,
  type AnswerOf,
  type BodyOf,
  type CommandName,
  type InputOf,
  methodOf,
  type QueryDefinition,
  type QueryName,
  queryNamed,
  queryPath,
  type ViewName,
} from '@one-window/protocol'
import type { ViewListener } from '../live/channels.ts'
import { createLive, type Live } from '../live/live.ts'
import { once } from '../once.ts'
import { type Outside, realOutside } from '../outside/outside.ts'
import { outcomeOf, type Reply, type SendOutcome } from './outcome.ts'
import { type HttpRequest, request } from './request.ts'

export interface LineOptions {
  /** Where the server is, e.g. `https://hall.example`; empty: where the page came from. */
  readonly baseUrl: string
  readonly hallId: string
  readonly token: string
  /** The token counts no more: the screen goes back to signing in or pairing. */
  readonly onSignedOut?: () => void
  readonly outside?: Outside
}

/** One screen's line to its hall: commands go up, whole views come down. */
export interface Line {
  readonly hallId: string
  readonly live: Live
  readonly outside: Outside
  /** Gives one command; the same key never has a second effect, however often it is sent. Never throws. */
  readonly send: <Name extends CommandName>(
    name: Name,
    body: BodyOf<Name>,
    key: string,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<SendOutcome<Name>>
  /** Asks one query of the contract. Never throws. */
  readonly ask: <Name extends QueryName>(
    name: Name,
    input: InputOf<Name>,
    signal?: AbortSignal,
  ) => Promise<Reply<AnswerOf<Name>>>
  /** Listens to a view; the answer ends it. */
  readonly subscribe: <Name extends ViewName>(view: Name, listener: ViewListener<Name>) => () => void
  readonly close: () => void
}

/** Opens the line of a screen that is signed in or paired. */
export function createLine(options: LineOptions): Line {
  const { baseUrl, hallId, token, outside = realOutside } = options
  const onSignedOut = once(options.onSignedOut ?? (() => undefined))
  const live = createLive(outside, { baseUrl, hallId, token, onSignedOut })

  async function sent<Value>(wanted: Omit<HttpRequest, 'token'>): Promise<Reply<Value>> {
    const reply = await request<Value>(outside, { ...wanted, token })
    if (!reply.ok && reply.status === 401) onSignedOut()
    return reply
  }

  return {
    hallId,
    live,
    outside,
    async send<Name extends CommandName>(name: Name, body: BodyOf<Name>, key: string, { signal } = {} as SendOptions) {
      const url = `${baseUrl}/api/halls/${hallId}/commands/${name}`
      return outcomeOf<Name>(await sent<Accepted<Name>>({ method: 'POST', url, body, key, signal }))
    },
    ask: (name, input, signal) => sent({ ...questionOf(queryNamed(name), input, baseUrl, hallId), signal }),
    subscribe: live.subscribe,
    close: live.close,
  }
}

/** What names people goes in the body, the rest stands in the address. */
function questionOf(
  definition: QueryDefinition,
  input: object,
  baseUrl: string,
  hallId: string,
): Pick<HttpRequest, 'method' | 'url' | 'body'> {
  const path = queryPath(definition)
  const url = baseUrl + path.replace('{hallId}', hallId)
  const method = methodOf(definition)
  if (method === 'POST') return { method, url, body: input }
  const words = new URLSearchParams(input as Record<string, string>).toString()
  return { method, url: words === '' ? url : `${url}?${words}` }
}

interface SendOptions {
  readonly signal?: AbortSignal
}
