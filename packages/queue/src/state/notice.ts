import type { Notice } from '@one-window/protocol'
import type { CarriesOf } from './day.ts'

export interface NoticeState {
  notices: Notice[]
}

export function emptyNotices(): NoticeState {
  return { notices: [] }
}

export const NOTICE_CARRIES: CarriesOf<NoticeState> = { notices: (opened) => [...opened.notices] }
