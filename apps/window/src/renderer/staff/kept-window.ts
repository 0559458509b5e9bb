/** The window that an officer took in this browser: it is taken again after a reload or a new sign-in. */
export interface KeptWindow {
  readonly load: () => number | null
  readonly save: (windowNo: number | null) => void
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The kept window of one account; what is no number counts as none. */
export function keptWindow(account: string, store: Store = localStorage): KeptWindow {
  const storeKey = `one-window.window.${account}.no`
  return {
    load() {
      const windowNo = Number(store.getItem(storeKey) ?? Number.NaN)
      return Number.isInteger(windowNo) && windowNo > 0 ? windowNo : null
    },
    save(windowNo) {
      if (windowNo === null) store.removeItem(storeKey)
      else store.setItem(storeKey, String(windowNo))
    },
  }
}
