import type { HallSettings, WindowSetup } from '@one-window/protocol'
import { DEFAULT_SETTINGS } from '@one-window/queue'

/** The demo hall: 15 comprehensive windows, the first two the priority zone, and two tutors in the annex. */
export const DEMO_SETTINGS: HallSettings = {
  ...DEFAULT_SETTINGS,
  name: { zh: '汉阳区办税服务厅', en: 'Hanyang Tax Service Hall' },
  // One kiosk serves the simulated crowd and the measurements, which need no names.
  anonymousPerKioskPerMinute: 0,
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
