import type { HallSettings, WindowSetup } from '@one-window/protocol'

/** Five windows: 1 and 2 comprehensive, 3 in the priority zone, 4 a tutor who helps out, 5 a tutor only. */
export const WINDOWS: WindowSetup[] = [
  { windowNo: 1, zone: 'main', tiers: [['general', 'priority']], extraHeadStart: [] },
  { windowNo: 2, zone: 'main', tiers: [['general', 'priority']], extraHeadStart: [] },
  {
    windowNo: 3,
    zone: 'main',
    tiers: [['general', 'priority']],
    extraHeadStart: [{ lane: 'priority', minutes: 15 }],
  },
  { windowNo: 4, zone: 'annex', tiers: [['tutoring'], ['general', 'priority']], extraHeadStart: [] },
  { windowNo: 5, zone: 'annex', tiers: [['tutoring']], extraHeadStart: [] },
]

/** A hall that is open all day, with the defaults of the rules. */
export const SETTINGS: HallSettings = {
  name: { zh: '办税服务厅', en: 'Tax Service Hall' },
  timeZone: 'Asia/Shanghai',
  sessions: [{ from: '00:00', to: '24:00' }],
  prefixes: { general: 'Z', priority: 'Y', tutoring: 'F' },
  headStartMinutes: { 'credit-a': 15, green: 30, appointment: 0, return: 30 },
  newTaxpayerDays: 90,
  recallCountMax: 3,
  recallGapSeconds: 5,
  reinstateCountMax: 2,
  reinstateBehind: 3,
  reopenMinutes: 5,
  strandedMinutes: 5,
  assumedServiceSeconds: 600,
  windows: WINDOWS,
}
