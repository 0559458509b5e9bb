import type { Command, Lane, SettingsPatch, Tiers } from '@one-window/protocol'
import type { AnyCommand } from '../decision/circumstance.ts'
import type { HallState } from '../state/hall.ts'
import { isFree, type ServiceWindow } from '../state/window.ts'
import { sentTickets } from '../window/sent.ts'
import { type By, gradeA, LEADER, taxpayer } from './hall.ts'
import { WINDOWS } from './settings.ts'

/** One choice of a run: what is pressed, by or for whom, where, and how much time passes before. */
export type Choice = readonly [action: number, who: number, where: number, time: number]
/** How many values each part of a choice may have. */
export const CHOICES = { action: 81, who: 8, where: 5, time: 64 } as const

const LANES: readonly (Lane | undefined)[] = [undefined, undefined, 'tutoring', 'priority', 'general']
/** What a hall thinks better of while people wait; some of it is refused because somebody is there. */
const PATCHES: readonly SettingsPatch[] = [
  { headStartMinutes: { 'credit-a': 2, green: 40 } },
  { headStartMinutes: { 'credit-a': 40, green: 5 } },
  { recallCountMax: 0, recallGapSeconds: 30, reinstateCountMax: 1 },
  { reinstateBehind: 1, recallCountMax: 3 },
  { windows: WINDOWS.slice(0, 4) },
  {
    windows: WINDOWS.map((setup) =>
      setup.windowNo === 2
        ? { ...setup, tiers: [['priority'], ['general']], extraHeadStart: [{ lane: 'priority', minutes: 6 }] }
        : setup,
    ),
  },
  {
    windows: WINDOWS.map((setup) => ({
      ...setup,
      extraHeadStart: [{ lane: 'priority', minutes: setup.windowNo * 3 }],
    })),
  },
  { windows: WINDOWS, prefixes: { general: 'A', priority: 'Y', tutoring: 'Y' }, timeZone: 'Europe/Paris' },
]
const PEOPLE = [
  gradeA('a'),
  gradeA('b', { creditValidUntil: '2026-03-02' }),
  taxpayer('c'),
  taxpayer('d', { isKnown: false, registeredOn: null }),
  taxpayer('e', { registeredOn: '2026-01-02' }),
  taxpayer('f'),
]

/** The device that issues what nobody of the staff does. */
export const KIOSK = 'kiosk'
const ADMIN: By = { account: 'admin', roles: ['admin'] }

const WITH_KIOSK: By = { ...LEADER, devices: { [KIOSK]: { kind: 'kiosk', isRevoked: false } } }

type Maker = (state: HallState, who: number, where: number) => readonly [AnyCommand, By?]

/** What may be pressed and how often in 81 presses. */
const ACTIONS: readonly (readonly [weight: number, Maker])[] = [
  [19, (_, who, where) => issue(who, where)],
  [1, () => [{ name: 'clock.confirm', body: {} }, ADMIN]],
  [10, (_, __, where) => atWindow('window.next', where)],
  [1, (_, who) => [{ name: 'settings.change', body: { patch: PATCHES[who] ?? {} } }]],
  [3, (_, __, where) => atWindow('window.start', where)],
  [2, (_, __, where) => atWindow('window.complete', where)],
  [4, (_, __, where) => atWindow('window.no-show', where)],
  [2, (_, __, where) => atWindow('window.recall', where)],
  [3, (_, __, where) => atWindow('window.open', where)],
  [1, (_, __, where) => atWindow('window.close', where)],
  [1, (state, __, where) => [{ name: 'window.close', body: { windowNo: awaited(state, where) } }]],
  [1, (_, __, where) => [pause(where + 1, false)]],
  [3, (state, who, where) => [pause(awaited(state, where), who > 1)]],
  [2, (_, __, where) => atWindow('window.resume', where)],
  [3, (state, who, where) => [transfer(state, who, where)]],
  [1, (state, who, where) => [transfer(state, who, where), LEADER]],
  [1, (state, who) => [{ name: 'ticket.send-back', body: { ticketId: sentOn(state, who) } }, LEADER]],
  [2, (state, who, where) => [reopen(state, where + 1, who)]],
  [4, (state, who, where) => [reopen(state, calling(state, where), who)]],
  [2, (state, who) => [{ name: 'ticket.reinstate', body: { ticketId: oneOf([...state.missedTicketIds], who) } }]],
  [1, (state, who) => [{ name: 'ticket.cancel', body: { ticketId: someTicket(state, who) } }]],
  [1, (state, who) => [restoreMany(state, who), LEADER]],
  [
    3,
    (state, who, where) =>
      state.cancellations.size > 0 && who < 5
        ? [restoreMany(state, who), LEADER]
        : [cancelMany(state, who, where), WITH_KIOSK],
  ],
  [1, (state, who) => [{ name: 'ticket.grant-grounds', body: { ticketId: someTicket(state, who), grounds: 'green' } }]],
  [
    1,
    (state, who) => [{ name: 'ticket.withdraw-grounds', body: { ticketId: someTicket(state, who), grounds: 'green' } }],
  ],
  [1, (_, __, where) => atWindow('window.confirm-grounds', where)],
  [1, (_, __, where) => atWindow('window.refute-grounds', where)],
  [1, (state, who, where) => [callOutOfTurn(someTicket(state, who), where)]],
  [3, (state, who, where) => [callOutOfTurn(sentOn(state, who), windowWhere(state, where, isFree) - 1)]],
  [1, (_, who, where) => [setTiers(who, where)]],
  [1, (_, who) => [who < 3 ? { name: 'day.close', body: {} } : { name: 'day.reopen', body: {} }]],
]
const MAKERS = ACTIONS.flatMap(([weight, maker]) => Array.from({ length: weight }, () => maker))

/** What a choice presses as the hall stands, and who presses it. */
export function commandOf(state: HallState, [action, who, where]: Choice): readonly [AnyCommand, By?] {
  const maker = MAKERS[action]
  if (!maker) throw new Error(`there is no action ${action}`)
  return maker(state, who, where)
}

type AtWindow = 'window.next' | 'window.start' | 'window.complete' | 'window.no-show' | 'window.recall'
type Staffing = 'window.open' | 'window.close' | 'window.resume' | 'window.confirm-grounds' | 'window.refute-grounds'

function atWindow(name: AtWindow | Staffing, where: number): readonly [AnyCommand] {
  return [{ name, body: { windowNo: where + 1 } }]
}

/** Alone, with nobody, by phone, two together, with a need: everybody who may stand at the kiosk. */
function issue(who: number, where: number): readonly [Command, By] {
  const lane = LANES[where]
  const body = { ...(lane ? { lane } : {}), ...(where === 4 ? { needs: ['elderly' as const] } : {}) }
  if (who === 6) return [{ name: 'ticket.issue', body }, { phone: `phone-key-${where}` }]
  if (who === 7) return [{ name: 'ticket.issue', body }, { taxpayers: where % 2 ? PEOPLE.slice(0, 2) : [] }]
  return [{ name: 'ticket.issue', body }, { taxpayers: PEOPLE.slice(who, who + 1) }]
}

function callOutOfTurn(ticketId: string, where: number): AnyCommand {
  return { name: 'window.call', body: { windowNo: where + 1, ticketId, reason: 'a reason' } }
}

/** A lane, or a window: mostly the one in the priority zone, where the order is the hardest. */
function target(who: number) {
  const lane = LANES[who]
  return lane ? { lane } : { windowNo: who > 4 ? 3 : who + 1 }
}

/** A window with somebody, if there is one. */
function busy(state: HallState, where: number): number {
  return windowWhere(state, where, ({ ticketId }) => ticketId !== null)
}

/** One of the windows that are so; any if none is. */
function windowWhere(state: HallState, where: number, is: (serviceWindow: ServiceWindow) => boolean): number {
  return oneOf([...state.windows.values()].filter(is), where)?.windowNo ?? where + 1
}

/** A window to which somebody was sent who waits for it still or was called elsewhere, if there is one. */
function awaited(state: HallState, where: number): number {
  const sentTo = [...state.tickets.values()].flatMap(({ assignedWindowNo, calledFromWindowNo, windowNo, status }) => {
    const isElsewhere = status === 'called' && calledFromWindowNo !== windowNo
    return assignedWindowNo ?? (isElsewhere ? (calledFromWindowNo ?? []) : [])
  })
  return oneOf(sentTo, where) ?? where + 1
}

function pause(windowNo: number, short: boolean): AnyCommand {
  return { name: 'window.pause', body: { windowNo, reason: 'break', short } }
}

function transfer(state: HallState, who: number, where: number): AnyCommand {
  return { name: 'window.transfer', body: { windowNo: busy(state, where), to: target(who) } }
}

function setTiers(who: number, where: number): AnyCommand {
  const tiers: Tiers = who % 2 ? [['general', 'priority']] : [['tutoring'], ['general', 'priority']]
  return { name: 'window.set-tiers', body: { windowNo: where + 1, tiers } }
}

/** A window to which somebody was called after something ended there, if there is one: where an undo does the most. */
function calling(state: HallState, where: number): number {
  return windowWhere(state, where, ({ ticketId, endedTicketIds }) => ticketId !== null && endedTicketIds.length > 0)
}

/** What the kiosk issued in the last minutes; sometimes more people wait by now than were named. */
function cancelMany(state: HallState, who: number, where: number): AnyCommand {
  const since = new Date(state.lastAt - who * 30_000).toISOString()
  return { name: 'ticket.cancel-many', body: { deviceId: KIOSK, since, reason: 'a reason', expect: 1 + where * 3 } }
}

/** Mostly the last one. */
function restoreMany({ cancellations }: HallState, who: number): AnyCommand {
  const all = [...cancellations.keys()].reverse()
  return { name: 'ticket.restore-many', body: { undoId: oneOf(who < 6 ? all.slice(0, 1) : all, who) ?? 'nobody-1' } }
}

/** Undoes something that ended at this window, mostly the last, perhaps something of long ago. */
function reopen(state: HallState, windowNo: number, who: number): AnyCommand {
  const ended = state.windows.get(windowNo)?.endedTicketIds ?? []
  const ticketId = oneOf(who < 6 ? ended.slice(-1) : ended, who) ?? 'nobody-1'
  return { name: 'window.reopen', body: { windowNo, ticketId } }
}

/** Somebody who waits for one window only, if anybody does. */
function sentOn(state: HallState, who: number): string {
  return oneOf(sentTickets(state), who)?.ticketId ?? someTicket(state, who)
}

function someTicket(state: HallState, who: number): string {
  return oneOf([...state.tickets.keys()].slice(-CHOICES.who), who) ?? 'nobody-1'
}

function oneOf<Item>(items: readonly Item[], which: number): Item {
  return items[which % Math.max(1, items.length)] as Item
}
