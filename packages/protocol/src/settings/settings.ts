import { type Static, Type } from 'typebox'
import { strictObject } from '../define.ts'
import { HallName } from '../hall/hall-name.ts'
import { LaneWord, WindowNo, ZoneWord } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { Tiers } from '../window/window.ts'
import { LANES } from '../words.ts'

/** What a number begins with; the rules take one letter only (R2). */
const Prefix = Type.String({ maxLength: LIMITS.prefixCharsMax })
const Minutes = Type.Integer({ minimum: 0, maximum: 24 * 60 })
/** A time of day in the hall's calendar, `HH:MM`, `24:00` is the end of the day. */
export const ClockTime = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' })

/** A window as the hall is set up: its zone, its tiers and the lanes it prefers by a few minutes (R5). */
export const WindowSetup = strictObject({
  windowNo: WindowNo,
  zone: ZoneWord,
  tiers: Tiers,
  extraHeadStart: Type.Array(strictObject({ lane: LaneWord, minutes: Minutes }), { maxItems: LANES.length }),
})
export type WindowSetup = Static<typeof WindowSetup>

/** Everything a hall may decide for itself; kept in `day.opened`, so a past day replays with its own rules. */
export const HallSettings = strictObject({
  name: HallName,
  timeZone: Type.String({ maxLength: LIMITS.timeZoneCharsMax, description: 'IANA name, e.g. Asia/Shanghai.' }),
  sessions: Type.Array(strictObject({ from: ClockTime, to: ClockTime }), { minItems: 1, maxItems: 6 }),
  prefixes: strictObject({ general: Prefix, priority: Prefix, tutoring: Prefix }),
  headStartMinutes: strictObject({ 'credit-a': Minutes, green: Minutes, appointment: Minutes, return: Minutes }),
  newTaxpayerDays: Type.Integer({ minimum: 0, maximum: 3650 }),
  recallCountMax: Type.Integer({ minimum: 0, maximum: 20 }),
  recallGapSeconds: Type.Integer({ minimum: 0, maximum: 600 }),
  reinstateCountMax: Type.Integer({ minimum: 0, maximum: 20 }),
  reinstateBehind: Type.Integer({
    minimum: 0,
    maximum: 100,
    description: 'Behind the how-manieth waiting ticket (R10).',
  }),
  reopenMinutes: Minutes,
  unservedSeconds: Type.Integer({
    minimum: 0,
    maximum: 3600,
    description: '`next` sooner than this after the last call, without Start, counts as a miss (R8b).',
  }),
  transferCountMax: Type.Integer({ minimum: 0, maximum: 20, description: 'Transfers without a leader (R12).' }),
  transferAlertMinutes: Type.Integer({
    minimum: 1,
    maximum: 24 * 60,
    description: 'Whoever was sent to a window and waits longer is named by an alert (R12).',
  }),
  transferBackMinutes: Type.Integer({
    minimum: 1,
    maximum: 24 * 60,
    description: 'Whoever was sent to a window and waits longer goes back to the lane (R12).',
  }),
  shortPauseMinutes: Type.Integer({
    minimum: 0,
    maximum: 24 * 60,
    description: 'So long a short pause does not count as the window being away (R12, R13).',
  }),
  strandedMinutes: Minutes,
  assumedServiceSeconds: Type.Integer({
    minimum: 1,
    maximum: LIMITS.assumedServiceSecondsMax,
    description: 'Mean handle time until enough were measured (R20).',
  }),
  liveTicketsMax: Type.Integer({
    minimum: 1,
    maximum: LIMITS.liveTicketsPerHallMax,
    description: 'So many may wait at most; further numbers are refused (R1).',
  }),
  anonymousPerKioskPerMinute: Type.Integer({
    minimum: 0,
    maximum: LIMITS.commandsPerActorPerMinuteMax,
    description: 'Numbers without a taxpayer that one kiosk may take, after a burst of 20; 0: as many as it likes.',
  }),
  windows: Type.Array(WindowSetup, { maxItems: LIMITS.windowNoMax }),
})
export type HallSettings = Static<typeof HallSettings>
