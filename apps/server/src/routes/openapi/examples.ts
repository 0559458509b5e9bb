import type { BodyOf, CommandName, InputOf, QueryName } from '@one-window/protocol'

const ticketId = 'mfwz2k8g0-5f0c1d2e3a4b5c6d7e8f'
const windowNo = 3

/** A body of each query that names people, made for the demo hall. */
export const QUESTIONS: { readonly [Name in QueryName]?: InputOf<Name> } = {
  'taxpayer.look-up': { taxpayerId: '91420105MA3791PLAY' },
  'ticket.look-up': { number: 'Z001' },
}

/** A body of each command to begin with, made for the demo hall; its ticket is nobody's. */
export const EXAMPLES: { readonly [Name in CommandName]: BodyOf<Name> } = {
  'ticket.issue': { taxpayerId: '91420105MA3791PLAY', matters: ['R001'] },
  'ticket.cancel': { ticketId },
  'ticket.cancel-many': {
    deviceId: 'mfwz2k8g0-2b3c4d5e6f7081920314',
    since: '2026-11-23T01:55:00.000Z',
    reason: 'The kiosk at the entrance was played with',
    expect: 20,
  },
  'ticket.restore-many': { undoId: 'mfwz2k8g0-3c4d5e6f708192031425' },
  'ticket.reinstate': { ticketId },
  'ticket.send-back': { ticketId },
  'ticket.grant-grounds': { ticketId, grounds: 'green' },
  'ticket.withdraw-grounds': { ticketId, grounds: 'green' },
  'ticket.rate': { ticketId, stars: 5, comment: '很快' },
  'window.open': { windowNo },
  'window.pause': { windowNo, reason: 'errand', short: true },
  'window.resume': { windowNo },
  'window.close': { windowNo },
  'window.set-tiers': { windowNo, tiers: [['priority'], ['general']] },
  'window.next': { windowNo },
  'window.call': { windowNo, ticketId, reason: 'Came back with the missing form' },
  'window.recall': { windowNo },
  'window.start': { windowNo },
  'window.no-show': { windowNo },
  'window.hold': { windowNo, minutes: 15 },
  'window.return-held': { windowNo, ticketId },
  'window.transfer': { windowNo, to: { windowNo: 5 } },
  'window.complete': { windowNo, matters: ['R001'] },
  'window.reopen': { windowNo, ticketId },
  'window.open-emergency': { windowNo: 15, officer: 'w15' },
  'window.confirm-grounds': { windowNo },
  'window.refute-grounds': { windowNo },
  'day.close': {},
  'day.reopen': {},
  'notice.post': { zh: '请准备好身份证件', en: 'Please have your identity card ready' },
  'notice.withdraw': { noticeId: 'mfwz2k8g0-0a1b2c3d4e5f60718293' },
  'duty.set-leader': { name: '李主任' },
  'settings.change': { patch: { recallCountMax: 2, headStartMinutes: { green: 25 } } },
  'clock.confirm': {},
  'device.revoke': { deviceId: 'mfwz2k8g0-2b3c4d5e6f7081920314' },
  'session.end': { account: 'w03' },
  'task.create': { ticketId, kind: 'invoice', matters: ['R001'], note: 'The form is complete' },
  'task.claim': { taskId: 'mfwz2k8g0-1a2b3c4d5e6f70819203' },
  'task.finish': { taskId: 'mfwz2k8g0-1a2b3c4d5e6f70819203' },
  'task.return': { taskId: 'mfwz2k8g0-1a2b3c4d5e6f70819203', reason: 'A page is missing' },
  'block.reserve': { lane: 'general', count: 20 },
  'block.hand-in': { blockId: 'block-1', number: 'Z081', arrivedAt: '2026-11-23T02:05:00.000Z', matters: ['R001'] },
  'appointment.book': { taxpayerId: '91420105MA3791PLAY', slotStart: '2026-11-24T01:30:00.000Z' },
  'appointment.move': { appointmentId: 'appointment-1', slotStart: '2026-11-24T02:00:00.000Z' },
  'appointment.cancel': { appointmentId: 'appointment-1' },
  'appointment.check-in': { appointmentId: 'appointment-1' },
}
