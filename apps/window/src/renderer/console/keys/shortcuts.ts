import type { KeyName } from './keys.ts'

/** A shortcut's target: a key of the console, the large place (whatever stands there), or the search of matters. */
export type ShortcutTarget = Exclude<KeyName, 'next' | 'open' | 'resume'> | 'main' | 'search'

/**
 * What is written on each key. The digits lie on the screen as on a numeric keypad, so a hand learns one place; minus
 * means nothing, because it lies beside plus.
 */
export const SHORTCUTS: Record<ShortcutTarget, string> = {
  main: 'Enter',
  pause: '7',
  close: '8',
  call: '9',
  transfer: '4',
  'no-show': '5',
  undo: '6',
  recall: '1',
  start: '2',
  complete: '3',
  missed: '0',
  'confirm-grounds': '*',
  'refute-grounds': '/',
  search: '.',
}

/** What a listener needs of a keyboard event. */
export interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
}

const MAIN_STROKES = new Set(['Enter', ' ', '+'])
const byStroke = new Map<string, ShortcutTarget>(
  Object.entries(SHORTCUTS).map(([target, stroke]) => [stroke, target as ShortcutTarget]),
)

/** The target of a stroke; a key that is held down or pressed with Ctrl, Alt or Meta has none. */
export function targetOf(stroke: Stroke): ShortcutTarget | undefined {
  if (stroke.repeat || stroke.ctrlKey || stroke.altKey || stroke.metaKey) return undefined
  return MAIN_STROKES.has(stroke.key) ? 'main' : byStroke.get(stroke.key)
}
