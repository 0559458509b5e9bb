import type { SubscribeAnswer, Subscription, ViewMessage, ViewName } from '@one-window/protocol'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { once } from '../once.ts'

/** Hears each message of a view that counts. */
export type ViewListener<Name extends ViewName> = (message: ViewMessage<Name>) => void

/** The views that a screen listens to, each with its newest message. */
export interface Channels {
  readonly subscribe: <Name extends ViewName>(view: Name, listener: ViewListener<Name>) => () => void
  readonly latest: <Name extends ViewName>(view: Name) => ViewMessage<Name> | undefined
  /** Keeps a message unless it is older than what is known, and tells whoever listens. */
  readonly receive: (message: ViewMessage) => void
  /** Asks the server for every view that has listeners: after each (re)connect. */
  readonly askAll: () => void
}

export interface ChannelsOptions {
  readonly hallId: string
  readonly isConnected: () => boolean
  readonly ask: (subscription: Subscription, answered: (answer: SubscribeAnswer) => void) => void
  readonly leave: (subscription: Subscription) => void
  /** The server refused a view; `again` asks once more. */
  readonly refused: (answer: Extract<SubscribeAnswer, { ok: false }>, again: () => void) => void
}

interface Channel {
  readonly newest: StoreApi<ViewMessage | undefined>
  /** After each subscribe the first view is taken whatever its `seq`: the server may have begun a new history. */
  takesAny: boolean
  listenerCount: number
}

/** Keeps the newest message of each view and asks the server for those that somebody listens to. */
export function createChannels({ hallId, isConnected, ask, leave, refused }: ChannelsOptions): Channels {
  const channels = new Map<ViewName, Channel>()

  function askFor(view: ViewName, channel: Channel): void {
    channel.takesAny = true
    ask({ hallId, view }, (answer) => {
      if (answer.ok) return
      refused(answer, () => {
        if (isConnected() && channel.listenerCount > 0) askFor(view, channel)
      })
    })
  }

  function listen(view: ViewName, listener: ViewListener<ViewName>): () => void {
    const channel = channels.get(view) ?? newChannel()
    channels.set(view, channel)
    const unsubscribe = channel.newest.subscribe((message) => message && listener(message))
    channel.listenerCount++
    if (channel.listenerCount === 1 && isConnected()) askFor(view, channel)
    return once(() => {
      unsubscribe()
      channel.listenerCount--
      if (channel.listenerCount === 0 && isConnected()) leave({ hallId, view })
    })
  }

  return {
    subscribe: (view, listener) => listen(view, listener as unknown as ViewListener<ViewName>),
    latest: <Name extends ViewName>(view: Name) =>
      channels.get(view)?.newest.getState() as ViewMessage<Name> | undefined,
    receive(message) {
      const channel = channels.get(message.view)
      if (!channel || message.hallId !== hallId || isOlder(message, channel)) return
      channel.takesAny = false
      channel.newest.setState(message, true)
    },
    askAll() {
      for (const [view, channel] of channels) if (channel.listenerCount > 0) askFor(view, channel)
    },
  }
}

function newChannel(): Channel {
  return { newest: createStore<ViewMessage | undefined>(() => undefined), takesAny: true, listenerCount: 0 }
}

function isOlder({ seq }: ViewMessage, { takesAny, newest }: Channel): boolean {
  return !takesAny && seq < (newest.getState()?.seq ?? 0)
}
