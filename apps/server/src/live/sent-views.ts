import type { ViewMessage } from '@one-window/protocol'

interface SentView {
  readonly hall: string
  /** The kind of the view: windows are not told apart. */
  readonly view: string
  count: number
}

/** How many views have left for a socket since the start, by hall and kind. */
export class SentViews {
  readonly #sent = new Map<string, SentView>()

  /** Notes a view that was sent to so many sockets. */
  add({ hallId, view }: Pick<ViewMessage, 'hallId' | 'view'>, sockets: number): void {
    const kind = view.split('/')[0] ?? view
    const key = `${hallId}/${kind}`
    const known = this.#sent.get(key)
    if (known) known.count += sockets
    else this.#sent.set(key, { hall: hallId, view: kind, count: sockets })
  }

  /** The counts until now. */
  all(): Iterable<Readonly<SentView>> {
    return this.#sent.values()
  }
}
