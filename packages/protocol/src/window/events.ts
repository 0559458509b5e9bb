import { Type } from 'typebox'
import { event, strictObject } from '../define.ts'
import { PauseReasonWord, WindowNo } from '../ids.ts'
import { Tiers } from './window.ts'

/** What happens to a window. */
export const WINDOW_EVENTS = [
  event('window.opened', strictObject({ windowNo: WindowNo, officer: Type.String() })),
  event('window.paused', strictObject({ windowNo: WindowNo, reason: PauseReasonWord, short: Type.Boolean() }), 2),
  event('window.resumed', strictObject({ windowNo: WindowNo })),
  event('window.closed', strictObject({ windowNo: WindowNo })),
  event('window.became-ready', strictObject({ windowNo: WindowNo })),
  event('window.tiers-set', strictObject({ windowNo: WindowNo, tiers: Tiers })),
] as const
