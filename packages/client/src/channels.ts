import type { SubscribeAnswer, Subscription, ViewMessage, ViewName } from '@one-window/protocol'

/** Hears each message of a view that counts. */
export type ViewListener<Name extends ViewName> = (message: ViewMessage<Name>) => void

/** The views that a screen listens to, each with its newest message. */
export interface Channels {
  readonly subscribe: <Name extends ViewName>(view: Name, listener: ViewListener<Name>) => () => void
  readonly latest: <Name extends ViewName>(view: Name) => ViewMessage<Name> | undefined
  /** Takes a message unless it is older than what is known; true when it was taken. */
  readonly take: (message: ViewMessage) => boolean
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
  latest: ViewMessage | undefined
  /** After each subscribe the first view is taken whatever its `seq`: the server may have begun a new history. */
  takesAny: boolean
  readonly listeners: Set<ViewListener<ViewName>>
}

/** Keeps the newest message of each view and asks the server for those that somebody listens to. */
export function createChannels({ hallId, isConnected, ask, leave, refused }: ChannelsOptions): Channels {
  const channels = new Map<ViewName, Channel>()

  function askFor(view: ViewName, channel: Channel): void {
    channel.takesAny = true
    ask({ hallId, view }, (answer) => {
      if (answer.ok) return
      refused(answer, () => {
        if (isConnected() && channel.listeners.size > 0) askFor(view, channel)
      })
    })
  }

  function listen(view: ViewName, listener: ViewListener<ViewName>): () => void {
    const channel = channels.get(view) ?? { latest: undefined, takesAny: true, listeners: new Set() }
    channels.set(view, channel)
    channel.listeners.add(listener)
    if (channel.listeners.size === 1 && isConnected()) askFor(view, channel)
    return () => {
      const wasLast = channel.listeners.delete(listener) && channel.listeners.size === 0
      if (wasLast && isConnected()) leave({ hallId, view })
    }
  }

  return {
    subscribe: (view, listener) => listen(view, listener as unknown as ViewListener<ViewName>),
    latest: <Name extends ViewName>(view: Name) => channels.get(view)?.latest as ViewMessage<Name> | undefined,
    take(message) {
      const channel = channels.get(message.view)
      if (!channel || message.hallId !== hallId || isOlder(message, channel)) return false
      channel.takesAny = false
      channel.latest = message
      for (const listener of channel.listeners) listener(message)
      return true
    },
    askAll() {
      for (const [view, channel] of channels) if (channel.listeners.size > 0) askFor(view, channel)
    },
  }
}

function isOlder({ seq }: ViewMessage, { takesAny, latest }: Channel): boolean {
  return !takesAny && latest !== undefined && seq < latest.seq
}
