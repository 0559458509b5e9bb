import type { HallSettings } from '@one-window/protocol'

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
  unservedSeconds: 30,
  transferCountMax: 2,
  transferAlertMinutes: 10,
  transferBackMinutes: 30,
  shortPauseMinutes: 15,
  strandedMinutes: 5,
  assumedServiceSeconds: 480,
  liveTicketsMax: 5_000,
  anonymousPerKioskPerMinute: 12,
  windows: [],
}
