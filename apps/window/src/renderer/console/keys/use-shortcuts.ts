import { useEffect, useEffectEvent } from 'react'
import { type ShortcutTarget, targetOf } from './shortcuts.ts'

/** Listens on the whole page; whoever types a text, or walks the page by Tab, keeps their own keys. */
export function useShortcuts(isOn: boolean, onTarget: (target: ShortcutTarget) => void): void {
  const act = useEffectEvent(onTarget)
  useEffect(() => {
    if (!isOn) return
    // After a click the focus stays where the mouse was, yet Space must mean Next; after Tab it belongs to the control.
    let isFocusByKeyboard = false
    const onPointer = () => {
      isFocusByKeyboard = false
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab') isFocusByKeyboard = true
      const target = targetOf(event)
      if (!target || event.defaultPrevented || isTyping(event.target)) return
      const isActivation = event.key === 'Enter' || event.key === ' '
      if (isActivation && isFocusByKeyboard && isControl(document.activeElement)) return
      event.preventDefault()
      act(target)
    }
    document.addEventListener('pointerdown', onPointer, true)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer, true)
      document.removeEventListener('keydown', onKey)
    }
  }, [isOn])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.isContentEditable || target.matches('textarea, select')
}

function isControl(element: Element | null): boolean {
  return element?.matches('button, a[href], input, select, [role="button"], [tabindex]') ?? false
}
