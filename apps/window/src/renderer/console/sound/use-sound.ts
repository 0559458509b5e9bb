import { useSyncExternalStore } from 'react'

const STORE_KEY = 'one-window.window.sound'
const listeners = new Set<() => void>()

/** Whether a call that comes by itself rings here; off until the officer wants it. */
export function useSound(): { isOn: boolean; toggle: () => void } {
  const isOn = useSyncExternalStore(onSound, isSoundOn)
  return { isOn, toggle }
}

function isSoundOn(): boolean {
  return localStorage.getItem(STORE_KEY) === 'on'
}

function onSound(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function toggle(): void {
  localStorage.setItem(STORE_KEY, isSoundOn() ? 'off' : 'on')
  for (const listener of listeners) listener()
}
