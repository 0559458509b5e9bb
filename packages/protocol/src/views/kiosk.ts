import { type Static, Type } from 'typebox'
import { orNull, strictObject } from '../define.ts'
import { HallName } from '../hall/hall-name.ts'
import { LaneWord, Moment } from '../ids.ts'
import { Notice } from '../notice/notice.ts'
import { STAFF } from '../roles.ts'
import { Estimate } from '../ticket/ticket.ts'
import { view } from './define-view.ts'

/** What the kiosk shows before anybody touches it. */
export const KioskView = strictObject({
  hallName: HallName,
  timeZone: Type.String(),
  isOpen: Type.Boolean({ description: 'Numbers are issued now (R15, R17).' }),
  opensAt: orNull(Moment),
  closesAt: orNull(Moment),
  servedToday: orNull(
    Type.Boolean({
      description: 'False: a number taken now may not be served before closing (R17 warn); null: nobody knows.',
    }),
  ),
  lanes: Type.Array(
    strictObject({
      lane: LaneWord,
      waiting: Type.Integer({ minimum: 0 }),
      isOpen: Type.Boolean({ description: 'An eligible window is open.' }),
      estimate: orNull(Estimate),
    }),
  ),
  openWindows: Type.Integer({ minimum: 0 }),
  headStartMinutes: strictObject({
    creditA: Type.Integer(),
    green: Type.Integer(),
    priorityZone: Type.Integer({
      description: 'The largest bound with the priority zone’s extra, for the rule sentence (R4).',
    }),
  }),
  notices: Type.Array(Notice),
  dutyLeader: orNull(Type.String()),
})
export type KioskView = Static<typeof KioskView>

export const KIOSK = view({
  name: 'kiosk',
  summary: 'What the kiosk shows before anybody touches it',
  params: strictObject({}),
  data: KioskView,
  roles: ['kiosk', ...STAFF],
})
