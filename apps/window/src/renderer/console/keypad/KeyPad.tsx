import type { WindowView } from '@one-window/protocol'
import { type Translate, useTexts } from '@one-window/ui'
import { clockOf } from '../../parts/times.ts'
import { explanationOf } from '../keys/explanation.ts'
import { type KeyName, type KeyState, keysFor, mainKeyOf, undoable } from '../keys/keys.ts'
import { SHORTCUTS } from '../keys/shortcuts.ts'
import classes from './Pad.module.css'
import { PadKey } from './PadKey.tsx'

/** As on a numeric keypad, so that screen and hand agree. */
const PLACES = ['pause', 'close', 'call', 'transfer', 'no-show', 'undo', 'recall', 'start', 'complete'] as const

interface KeyPadProps {
  readonly view: WindowView
  readonly now: number
  readonly isStale: boolean
  /** A command is under way, or what it did is still awaited: another press would do nothing. */
  readonly isBusy: boolean
  readonly onKey: (name: KeyName) => void
}

/** All keys of the console: nine small ones, the missed numbers and the one large key. */
export function KeyPad({ view, now, isStale, isBusy, onKey }: KeyPadProps) {
  const t = useTexts('window')
  const keys = keysFor(view, now, { isStale })
  const mainKey = mainKeyOf(view)
  const explain = (name: KeyName) => explanationOf(t, name, keys[name])
  return (
    <div className={classes.pad} data-testid='key-pad' aria-busy={isBusy}>
      {PLACES.map((name) => (
        <PadKey
          key={name}
          testId={`key-${name}`}
          label={t(`keys.${name}`)}
          detail={detailOf(t, name, keys[name], view, now)}
          shortcut={SHORTCUTS[name]}
          state={keys[name]}
          explanation={explain(name)}
          isProposed={name === 'no-show' && (view.current?.noShowProposed ?? false)}
          onPress={() => onKey(name)}
        />
      ))}
      <PadKey
        testId='key-missed'
        label={t('keys.missed')}
        detail={t('detail.missed', { count: view.missed.length })}
        shortcut={SHORTCUTS.missed}
        state={keys.missed}
        explanation={explain('missed')}
        onPress={() => onKey('missed')}
      />
      <PadKey
        isMain
        testId={`key-${mainKey}`}
        label={t(`keys.${mainKey}`)}
        detail={mainDetail(t, view)}
        shortcut={SHORTCUTS.main}
        state={keys[mainKey]}
        explanation={explain(mainKey)}
        onPress={() => onKey(mainKey)}
      />
    </div>
  )
}

function detailOf(t: Translate, name: KeyName, state: KeyState, view: WindowView, now: number): string | undefined {
  if (name === 'recall' && view.current?.ticket.status === 'called') {
    return state.reason === 'recall-soon'
      ? t('detail.recallSoon', { seconds: state.secondsLeft })
      : t('detail.recallsLeft', { count: view.current.recallsLeft })
  }
  const last = name === 'undo' && state.isEnabled ? undoable(view, now) : undefined
  return last ? `${last.ticket.number} ${clockOf(state.secondsLeft ?? 0)}` : undefined
}

/** What the large key will do to the number that is here. */
function mainDetail(t: Translate, view: WindowView): string {
  const { window: serviceWindow, current } = view
  if (serviceWindow.state === 'closed' || serviceWindow.state === 'paused') return ''
  if (serviceWindow.state === 'ready') return t('detail.ready')
  if (!current) return t('detail.callNext')
  const { number, lane } = current.ticket
  return lane === 'tutoring' ? t('detail.handOn', { number }) : t('detail.completeAndCall', { number })
}
