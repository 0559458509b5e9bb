import type { ViewAddress } from '@one-window/protocol'
import type { HallState } from '../state/hall.ts'
import { displayView } from './display.ts'
import { kioskView } from './kiosk.ts'
import { supervisorView } from './supervisor.ts'
import type { Viewing } from './viewing.ts'
import { windowConsoleView } from './window.ts'

/** What an audience sees of the hall now; undefined when the window does not exist. */
export function viewFor(state: HallState, view: ViewAddress, viewing: Viewing) {
  switch (view.kind) {
    case 'display':
      return displayView(state, viewing)
    case 'kiosk':
      return kioskView(state, viewing.at)
    case 'supervisor':
      return supervisorView(state, viewing)
    case 'windows': {
      const serviceWindow = state.windows.get(view.params.windowNo)
      return serviceWindow && windowConsoleView(state, serviceWindow, viewing)
    }
  }
}
