import type { EventName, HallEvent } from '@one-window/protocol'
import { MINUTE } from '../hall.ts'

/** A number as the events alone tell whether anybody may stand behind it. */
interface Trace {
  readonly issuedBy: string
  readonly issuedAt: number
  readonly parties: readonly string[]
  /** It was called, brought back, or the register or staff knows something of it. */
  isHonest: boolean
  cancelledWith: string | null
}

interface Begun {
  readonly deviceId: string
  readonly sinceAt: number
  readonly at: number
  left: number
}

/** Whoever was there at one of these was not made up. */
const MEETING: readonly EventName[] = ['ticket.called', 'ticket.reinstated']

/** R1 for many numbers at once, once more, from its definition and from the events alone. */
export class NaiveCancellations {
  readonly #traces = new Map<string, Trace>()
  readonly #begun = new Map<string, Begun>()
  /** The last ticket of each party. */
  readonly #lastOf = new Map<string, string>()

  /** Takes the next event; answers what it breaks, in words. */
  note(event: HallEvent): string[] {
    const { name, data, at } = event
    if (name === 'cancellation.begun') this.#begun.set(data.undoId, { ...data, at, left: data.count })
    if (name === 'clock.taken') this.#moveBack(data.old, data.new)
    if (name === 'ticket.issued') this.#issue(event)
    if (name === 'ticket.cancelled' && data.undoId !== null) return this.#cancel(data.ticketId, data.undoId)
    if (name === 'ticket.restored') return this.#restore(data.ticketId, data.undoId)
    if (name === 'cancellation.undone') return this.#checkUndone(data.undoId, at)
    if ('ticketId' in data && MEETING.includes(name)) this.#trace(data.ticketId).isHonest = true
    if (name === 'grounds.granted') this.#trace(data.ticketId).isHonest = true
    return []
  }

  #issue({ data, at, actor }: HallEvent<'ticket.issued'>): void {
    const { ticketId, taxpayerKeys, phoneKey, grounds, isNewTaxpayer } = data
    const isRegistered = taxpayerKeys.length > 0 && !isNewTaxpayer
    const isHonest = isRegistered || grounds.some(({ standing }) => standing === 'confirmed')
    const phone = phoneKey === null ? [] : [phoneKey]
    const parties = taxpayerKeys.length > 0 ? taxpayerKeys : phone
    this.#traces.set(ticketId, { issuedBy: actor, issuedAt: at, parties, isHonest, cancelledWith: null })
    for (const party of parties) this.#lastOf.set(party, ticketId)
  }

  #cancel(ticketId: string, undoId: string): string[] {
    const [trace, begun] = [this.#trace(ticketId), this.#begun.get(undoId)]
    if (!begun) return [`[R1] ${ticketId} was cancelled with others that nobody named`]
    trace.cancelledWith = undoId
    begun.left--
    const isNamed = trace.issuedBy === `device:${begun.deviceId}` && trace.issuedAt >= begun.sinceAt
    return [
      ...(isNamed && trace.issuedAt <= begun.at ? [] : [`[R1] ${ticketId} was not named and was cancelled`]),
      ...(trace.isHonest ? [`[R1] somebody stands behind ${ticketId}, which was cancelled`] : []),
      ...(begun.left < 0 ? [`[R1] more were cancelled than ${undoId} named`] : []),
    ]
  }

  #restore(ticketId: string, undoId: string): string[] {
    const trace = this.#trace(ticketId)
    const broken = [
      ...(trace.cancelledWith === undoId ? [] : [`[R1] ${ticketId} came back and was not cancelled with ${undoId}`]),
      ...(trace.parties.every((party) => this.#lastOf.get(party) === ticketId)
        ? []
        : [`[R1] ${ticketId} came back and its people hold another number`]),
    ]
    trace.cancelledWith = null
    return broken
  }

  #checkUndone(undoId: string, at: number): string[] {
    const begun = this.#begun.get(undoId)
    return begun && at - begun.at <= 5 * MINUTE ? [] : [`[R1] ${undoId} was undone too late`]
  }

  /** R15b: what was after the new time was as much earlier. */
  #moveBack(old: number, to: number): void {
    const byMs = Math.max(0, old - to)
    const moved = (moment: number) => (moment > to ? moment - byMs : moment)
    for (const [id, one] of this.#begun) this.#begun.set(id, { ...one, at: moved(one.at), sinceAt: moved(one.sinceAt) })
    for (const [id, one] of this.#traces) this.#traces.set(id, { ...one, issuedAt: moved(one.issuedAt) })
  }

  #trace(ticketId: string): Trace {
    const trace = this.#traces.get(ticketId)
    if (!trace) throw new Error(`an event names ${ticketId}, which was never issued`)
    return trace
  }
}
