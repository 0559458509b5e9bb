import type { PersonCard, ViewKind } from '@one-window/protocol'
import type { HallState } from './state.ts'
import { displayView } from './views/display.ts'
import { kioskView } from './views/kiosk.ts'
import { supervisorView } from './views/supervisor.ts'
import { windowConsoleView } from './views/window.ts'

/** Which view: its kind and, for a window's, the number. */
export interface ViewOf {
  readonly kind: ViewKind
  readonly windowNo: number | null
}

/** The moment (ms) and whom the erasable table knows; only a window's view asks for people (R18). */
export interface Viewing {
  readonly at: number
  readonly personOf: (partyKey: string) => PersonCard | null
}

/** What an audience sees of the hall now; undefined when the window does not exist. */
export function viewFor(state: HallState, view: ViewOf, viewing: Viewing) {
  switch (view.kind) {
    case 'display':
      return displayView(state, viewing.at)
    case 'kiosk':
      return kioskView(state, viewing.at)
    case 'supervisor':
      return supervisorView(state, viewing.at)
    case 'windows': {
      const serviceWindow = view.windowNo === null ? undefined : state.windows.get(view.windowNo)
      return serviceWindow && windowConsoleView(state, serviceWindow, viewing)
    }
  }
}
