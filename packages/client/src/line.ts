import type {
  Accepted,
  BodyOf,
  Catalogue,
  CommandName,
  LookUpTaxpayer,
  LookUpTicket,
  Me,
  TaxpayerFound,
  TicketsFound,
  ViewName,
} from '@one-window/protocol'
import type { ViewListener } from './channels.ts'
import { createLive, type Live } from './live.ts'
import { type Answer, outcomeOf, type SendOutcome } from './outcome.ts'
import { type Outside, realOutside } from './outside.ts'
import { type HttpRequest, request } from './request.ts'

/** What may be read, by its path below the hall (`me` stands above it). */
export interface Readings {
  readonly me: Me
  readonly matters: Catalogue
}

/** What may be asked, by its path below the hall. */
export interface Questions {
  readonly 'lookups/taxpayer': { readonly body: LookUpTaxpayer; readonly answer: TaxpayerFound }
  readonly 'lookups/ticket': { readonly body: LookUpTicket; readonly answer: TicketsFound }
}

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
  readonly read: <Path extends keyof Readings>(path: Path, signal?: AbortSignal) => Promise<Answer<Readings[Path]>>
  readonly ask: <Path extends keyof Questions>(
    path: Path,
    body: Questions[Path]['body'],
    signal?: AbortSignal,
  ) => Promise<Answer<Questions[Path]['answer']>>
  /** Listens to a view; the answer ends it. */
  readonly subscribe: <Name extends ViewName>(view: Name, listener: ViewListener<Name>) => () => void
  readonly close: () => void
}

/** Opens the line of a screen that is signed in or paired. */
export function createLine(options: LineOptions): Line {
  const { baseUrl, hallId, token, outside = realOutside } = options
  const hallUrl = `${baseUrl}/api/halls/${hallId}`
  const onSignedOut = once(options.onSignedOut ?? (() => undefined))
  const live = createLive(outside, { baseUrl, hallId, token, onSignedOut })

  async function asked<Value>(wanted: Omit<HttpRequest, 'token'>): Promise<Answer<Value>> {
    const answer = await request<Value>(outside, { ...wanted, token })
    if (!answer.ok && answer.status === 401) onSignedOut()
    return answer
  }

  return {
    hallId,
    live,
    outside,
    async send<Name extends CommandName>(name: Name, body: BodyOf<Name>, key: string, { signal } = {} as SendOptions) {
      const url = `${hallUrl}/commands/${name}`
      return outcomeOf<Name>(await asked<Accepted<Name>>({ method: 'POST', url, body, key, signal }))
    },
    read: (path, signal) => {
      const url = path === 'me' ? `${baseUrl}/api/me` : `${hallUrl}/${path}`
      return asked({ method: 'GET', url, signal })
    },
    ask: (path, body, signal) => asked({ method: 'POST', url: `${hallUrl}/${path}`, body, signal }),
    subscribe: live.subscribe,
    close: live.close,
  }
}

interface SendOptions {
  readonly signal?: AbortSignal
}

function once(run: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    run()
  }
}
