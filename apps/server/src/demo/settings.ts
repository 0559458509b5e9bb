import type { HallSettings, WindowSetup } from '@one-window/protocol'

/** The rules that a hall begins with; it may change each of them. */
export const DEFAULT_SETTINGS: HallSettings = {
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
  assumedServiceSeconds: 480,
  windows: [],
}

/** The demo hall: 15 comprehensive windows, the first two the priority zone, and two tutors in the annex. */
export const DEMO_SETTINGS: HallSettings = {
  ...DEFAULT_SETTINGS,
  name: { zh: '汉阳区办税服务厅', en: 'Hanyang Tax Service Hall' },
  windows: Array.from({ length: 17 }, (_, index) => setupOf(index + 1)),
}

function setupOf(windowNo: number): WindowSetup {
  if (windowNo > 15) return { windowNo, zone: 'annex', tiers: [['tutoring']], extraHeadStart: [] }
  return {
    windowNo,
    zone: 'main',
    tiers: [['general', 'priority']],
    extraHeadStart: windowNo <= 2 ? [{ lane: 'priority', minutes: 15 }] : [],
  }
}
