import { PROTOCOL_VERSION } from '@one-window/protocol'

interface Page {
  readonly store: Pick<Storage, 'getItem' | 'setItem'>
  readonly reload: () => void
}

const STORE_KEY = 'one-window.reloaded-from'

/**
 * Fetches the newer screen of a server that speaks another version: once per version, so that an old file in some
 * cache never makes the screen reload for ever. True when it reloads.
 */
export function reloadOnce(page: Page = { store: sessionStorage, reload: () => location.reload() }): boolean {
  if (page.store.getItem(STORE_KEY) === String(PROTOCOL_VERSION)) return false
  page.store.setItem(STORE_KEY, String(PROTOCOL_VERSION))
  page.reload()
  return true
}
