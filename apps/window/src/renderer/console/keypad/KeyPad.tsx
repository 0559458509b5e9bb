import type { WindowView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { explanationOf } from '../keys/explanation.ts'
import { type KeyName, keysFor, mainKeyOf } from '../keys/keys.ts'
import { nextEndOf } from '../keys/next-end.ts'
import { SHORTCUTS } from '../keys/shortcuts.ts'
import { detailOf, mainDetail } from './details.ts'
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
  /** The matters that are ticked and would be sent with Next. */
  readonly ticked: readonly string[]
  readonly onKey: (name: KeyName) => void
}

/** All keys of the console: nine small ones, the missed numbers and the one large key. */
export function KeyPad({ view, now, isStale, isBusy, ticked, onKey }: KeyPadProps) {
  const t = useTexts('window')
  const keys = keysFor(view, now, { isStale })
  const mainKey = mainKeyOf(view)
  const nextEnd = nextEndOf(view, now, ticked)
  const explain = (name: KeyName) => explanationOf(t, name, keys[name], nextEnd)
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
        detail={mainDetail(t, view, now, nextEnd)}
        shortcut={SHORTCUTS.main}
        state={keys[mainKey]}
        explanation={explain(mainKey)}
        isMiss={nextEnd === 'missed'}
        onPress={() => onKey(mainKey)}
      />
    </div>
  )
}
