import type { DisplayCall } from '@one-window/protocol'
import { useTexts, writtenCall } from '@one-window/ui'
import type { CSSProperties } from 'react'
import { Both } from '../../parts/Both.tsx'
import './CallPanel.css'

interface CallPanelProps {
  readonly call: DisplayCall | null
  /** It is spoken just now: the panel draws the eye. */
  readonly isSpoken: boolean
  /** Its window still waits for the person: the warm accent means this and nothing else. */
  readonly isCurrent: boolean
  readonly isOpen: boolean
}

/** The call just made, very large: number → window, and the words that are spoken. */
export function CallPanel({ call, isSpoken, isCurrent, isOpen }: CallPanelProps) {
  if (!call) return <NoCall isOpen={isOpen} />
  return (
    <section
      className='call-panel'
      data-spoken={isSpoken}
      data-current={isCurrent}
      style={figuresOf(call)}
      key={`${call.callId}:${call.times}`}
    >
      <p className='call-panel-title'>
        <Both text={isCurrent ? 'nowCalling' : 'lastCall'} />
        {call.times > 1 && <Both text='recall' values={{ times: call.times }} />}
        {call.zone === 'annex' && <Both className='call-panel-zone' text='zones.annex' />}
      </p>
      <div className='call-panel-numbers' aria-hidden='true'>
        <Labelled label='number' value={call.number} />
        <Arrow />
        <Labelled label='window' value={String(call.windowNo)} />
      </div>
      <SpokenWords call={call} />
    </section>
  )
}

/** Four digits after 999, or a window from 10 on, need smaller figures. */
function figuresOf({ number, windowNo }: DisplayCall): CSSProperties {
  return { '--figures': number.length + String(windowNo).length } as CSSProperties
}

function Labelled({ label, value }: { label: 'number' | 'window'; value: string }) {
  return (
    <p className='call-panel-value'>
      <Both text={label} />
      <strong>{value}</strong>
    </p>
  )
}

function SpokenWords({ call }: { call: DisplayCall }) {
  const zh = useTexts('display', 'zh')
  const en = useTexts('display', 'en')
  return (
    <p className='call-panel-words' role='status' data-testid='announcement'>
      <span>{writtenCall(zh, call)}</span>
      <span lang='en'>{writtenCall(en, call)}</span>
    </p>
  )
}

function NoCall({ isOpen }: { isOpen: boolean }) {
  return (
    <section className='call-panel call-panel-empty'>
      <Both className='call-panel-welcome' text={isOpen ? 'welcome' : 'hallClosed'} />
      <Both className='call-panel-hint' text={isOpen ? 'takeNumber' : 'hallClosedHint'} />
    </section>
  )
}

function Arrow() {
  return (
    <svg className='call-panel-arrow' viewBox='0 0 48 48' aria-hidden='true'>
      <path d='M4 24h36M26 9l15 15-15 15' fill='none' stroke='currentColor' strokeWidth='6' />
    </svg>
  )
}
