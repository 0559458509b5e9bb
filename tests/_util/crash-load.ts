import { randomUUID } from 'node:crypto'
import type { Command } from '@one-window/protocol'
import { expect } from 'vitest'
import { oneOf } from '../../scripts/chance.ts'
import type { Person, Reply } from './people.ts'
import { ordinaryTaxpayers } from './taxpayers.ts'

/** People who press as fast as they are answered, until the server goes away. */
export interface Load {
  /** Resolves when everybody has noticed that nobody answers any more. */
  readonly stopped: Promise<void>
  readonly sent: () => number
  /** How many commands had no answer when the server went away. */
  readonly unanswered: () => number
  /** The numbers that people hold in their hands: told by an answer. */
  readonly handedOut: () => { readonly number: string; readonly id: string }[]
  /** The number of the last event that an answer has promised; 0 before the first. */
  readonly answeredSeq: () => number
  /** Sends what had no answer again, under the same key, and keeps the answers. */
  readonly sendUnansweredAgain: () => Promise<void>
  /** Sends everything again: each answer is the one that was given, marked as a repeat. */
  readonly checkRepeats: () => Promise<void>
}

interface Sent {
  readonly person: Person
  readonly command: Command
  readonly key: string
  reply: Reply | null
}

/** How many commands of one person are under way at once: a batch must have something to group. */
const AT_ONCE = 2
const REPEATS_AT_ONCE = 64

export function startLoad(officers: readonly Person[], kiosks: readonly Person[], chance: () => number): Load {
  const all: Sent[] = []
  const press = async (person: Person, command: () => Command) => {
    for (;;) {
      const sent: Sent = { person, command: command(), key: randomUUID(), reply: null }
      all.push(sent)
      if (!(await answered(sent))) return
    }
  }
  const pressing = [
    ...officers.map((person, index) => press(person, () => officerCommand(index + 1, chance))),
    ...kiosks.flatMap((person) => Array.from({ length: AT_ONCE }, () => press(person, () => kioskCommand(chance)))),
  ]
  let unanswered = 0
  return {
    stopped: Promise.all(pressing).then(() => {
      unanswered = all.filter(({ reply }) => reply === null).length
    }),
    sent: () => all.length,
    unanswered: () => unanswered,
    handedOut: () => all.flatMap(handedOut),
    answeredSeq: () => all.reduce((last, { reply }) => Math.max(last, reply?.body.seq ?? 0), 0),
    async sendUnansweredAgain() {
      const open = all.filter(({ reply }) => reply === null)
      expect(await Promise.all(open.map(answered))).not.toContain(false)
    },
    async checkRepeats() {
      for (let from = 0; from < all.length; from += REPEATS_AT_ONCE) {
        await Promise.all(all.slice(from, from + REPEATS_AT_ONCE).map(checkRepeat))
      }
    },
  }
}

/** False when no whole answer came: the server is gone. */
async function answered(sent: Sent): Promise<boolean> {
  const { person, command, key } = sent
  try {
    sent.reply = await person.send(command.name, command.body, key)
  } catch {
    // The connection broke: whether the command was committed is exactly what is asked later.
    return false
  }
  expect([200, 409], JSON.stringify(sent.reply)).toContain(sent.reply.status)
  return true
}

async function checkRepeat({ person, command, key, reply }: Sent): Promise<void> {
  const again = await person.send(command.name, command.body, key)
  expect(again).toEqual({ status: reply?.status, body: { ...reply?.body, repeat: true } })
}

function handedOut({ command, reply }: Sent): { number: string; id: string }[] {
  if (command.name !== 'ticket.issue' || reply?.status !== 200) return []
  const { ticket } = (reply as Reply<'ticket.issue'>).body.result
  return [{ number: ticket.number, id: ticket.id }]
}

/** Mostly Next; the rest brings every other change of a window along, and refusals. */
function officerCommand(windowNo: number, chance: () => number): Command {
  const names = ['window.start', 'window.recall', 'window.no-show', 'window.complete', 'window.resume'] as const
  const drawn = chance()
  if (drawn < 0.6) return { name: 'window.next', body: { windowNo } }
  if (drawn < 0.65) return { name: 'window.pause', body: { windowNo, reason: 'errand' } }
  if (drawn < 0.7) return { name: 'window.transfer', body: { windowNo, to: { lane: 'priority' } } }
  return { name: oneOf(chance, names), body: { windowNo } }
}

function kioskCommand(chance: () => number): Command {
  const drawn = chance()
  if (drawn < 0.3) return { name: 'ticket.issue', body: {} }
  if (drawn < 0.4) return { name: 'ticket.issue', body: { needs: ['elderly'] } }
  return { name: 'ticket.issue', body: { taxpayerId: oneOf(chance, ordinaryTaxpayers).id } }
}
