import type { TSchema } from 'typebox'
import { Me, SignedIn } from './access/session.ts'
import { Appointment } from './appointment/appointment.ts'
import { Cancellation } from './cancellation/cancellation.ts'
import { Device } from './device/device.ts'
import { HallName } from './hall/hall-name.ts'
import { Health } from './hall/health.ts'
import * as ids from './ids.ts'
import { Catalogue } from './matter/catalogue.ts'
import { Notice } from './notice/notice.ts'
import { Problem } from './problem.ts'
import { Rating } from './rating/rating.ts'
import { HallSettings, WindowSetup } from './settings/settings.ts'
import { Task } from './task/task.ts'
import { TaxpayerFound } from './taxpayer/look-up.ts'
import { GroundsRecord } from './ticket/grounds-record.ts'
import { TicketsFound } from './ticket/look-up.ts'
import { Estimate, Ticket } from './ticket/ticket.ts'
import { Alert } from './views/alert.ts'
import { DisplayCall, DisplayView } from './views/display.ts'
import { KioskView } from './views/kiosk.ts'
import { SupervisorView } from './views/supervisor.ts'
import { CurrentTicket, PersonCard, WaitingTicket, WindowView } from './views/window.ts'
import { ServiceWindow, Tiers } from './window/window.ts'

/** The schemas that documents show once, by these names, and refer to wherever they stand. */
export const SHARED_SCHEMAS = {
  Problem,
  Ticket,
  Estimate,
  GroundsRecord,
  ServiceWindow,
  Tiers,
  Notice,
  Alert,
  Task,
  Appointment,
  Rating,
  Device,
  Cancellation,
  PersonCard,
  WaitingTicket,
  CurrentTicket,
  DisplayCall,
  DisplayView,
  KioskView,
  WindowView,
  SupervisorView,
  HallName,
  HallSettings,
  WindowSetup,
  Catalogue,
  TaxpayerFound,
  TicketsFound,
  SignedIn,
  Me,
  Health,
  Lane: ids.LaneWord,
  Zone: ids.ZoneWord,
  Grounds: ids.GroundsWord,
  TicketStatus: ids.TicketStatusWord,
  WindowState: ids.WindowStateWord,
  PauseReason: ids.PauseReasonWord,
} as const satisfies Record<string, TSchema>
