/** What an attacker has in hand: the address of a hall, and the tokens of devices that went bad. */
export interface Stage {
  readonly port: number
  readonly hallId: string
  readonly kioskToken: string
  readonly displayToken: string
}

/** How much of it, and how long at most (ms): every attack stops by itself. */
export interface Size {
  readonly count: number
  readonly forMs: number
}

/** What the attacker saw. */
export interface Seen {
  readonly sent: number
  /** Answers by status, or by the code that a socket was told; `cut` is a connection that the server ended. */
  readonly answers: Readonly<Record<string, number>>
}

export interface Attack {
  /** What is done, in words for the table. */
  readonly what: string
  readonly small: Size
  readonly large: Size
  /** What the attacker must have seen, where it is not enough that the hall goes on. */
  readonly isStopped?: (seen: Seen, size: Size) => boolean
  readonly run: (stage: Stage, size: Size) => Promise<Seen>
}

/** Counts what comes back. */
export class Tally {
  readonly #answers = new Map<string, number>()
  #sent = 0

  sent(count = 1): void {
    this.#sent += count
  }

  answer(what: string | number, count = 1): void {
    this.#answers.set(String(what), (this.#answers.get(String(what)) ?? 0) + count)
  }

  seen(): Seen {
    return { sent: this.#sent, answers: Object.fromEntries(this.#answers) }
  }
}
