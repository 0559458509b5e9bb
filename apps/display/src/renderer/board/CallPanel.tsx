import type { DisplayCall } from '@one-window/protocol'
import { useTexts, writtenCall } from '@one-window/ui'
import { Both } from './Both.tsx'
import './CallPanel.css'

interface CallPanelProps {
  readonly call: DisplayCall | null
  /** It is spoken just now: the panel draws the eye. */
  readonly isSpoken: boolean
  readonly isOpen: boolean
}

/** The call just made, very large: number → window, and the words that are spoken. */
export function CallPanel({ call, isSpoken, isOpen }: CallPanelProps) {
  if (!call) return <NoCall isOpen={isOpen} />
  return (
    <section className='call-panel' data-spoken={isSpoken} key={`${call.callId}:${call.times}`}>
      <Both className='call-panel-title' text='nowCalling' />
      <p className='call-panel-numbers' aria-hidden='true'>
        <span className='call-panel-number'>{call.number}</span>
        <Arrow />
        <span className='call-panel-window'>
          <span className='call-panel-window-no'>{call.windowNo}</span>
          <Both text='toWindow' />
        </span>
      </p>
      {call.zone === 'annex' && <Both className='call-panel-zone' text='zones.annex' />}
      <SpokenWords call={call} />
    </section>
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
