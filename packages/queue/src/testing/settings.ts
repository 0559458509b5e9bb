import type { HallSettings, WindowSetup } from '@one-window/protocol'
import { DEFAULT_SETTINGS } from '../settings/default-settings.ts'

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
export const SETTINGS: HallSettings = { ...DEFAULT_SETTINGS, assumedServiceSeconds: 600, windows: WINDOWS }
