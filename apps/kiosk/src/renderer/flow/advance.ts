import { cleanTyped, identifierIn, isSendable, LIMITS, PHONE_CHARS } from '@one-window/protocol'
import { readingOf } from './reading.ts'
import { newVisit, type Person, type Visit, type VisitEvent } from './visit.ts'

/** What the visit is after something happened; an event that does not fit the step changes nothing. */
export function advance(visit: Visit, event: VisitEvent): Visit {
  switch (event.type) {
    case 'started':
    case 'code-chosen':
      return isUnnamed(visit) ? chooseField(visit, false) : visit
    case 'phone-chosen':
      return isUnnamed(visit) ? chooseField(visit, true) : visit
    case 'unnamed':
      return isUnnamed(visit) ? greet({ ...visit, typed: '', typedOther: '' }, { kind: 'nobody' }) : visit
    case 'finished':
      return newVisit(visit.visitNo + 1)
    case 'went-back':
      return back(visit)
    case 'lowered':
      return { ...visit, isLowered: !visit.isLowered }
    case 'enlarged':
      return { ...visit, isLarge: !visit.isLarge }
    case 'scanned':
      return scan(visit, event.text)
    case 'issued':
      return event.visitNo === visit.visitNo ? { ...visit, step: 'number', issued: event.result } : visit
    case 'matters-opened':
    case 'needs-opened':
    case 'need-chosen':
    case 'matter-toggled':
      return choose(visit, event)
    case 'typed':
    case 'key-pressed':
    case 'erased':
    case 'cleared':
    case 'submitted':
    case 'found':
    case 'not-found':
      return visit.step === 'identify' ? identify(visit, event) : visit
  }
}

type IdentifyEvent = Extract<
  VisitEvent,
  { type: 'typed' | 'key-pressed' | 'erased' | 'cleared' | 'submitted' | 'found' | 'not-found' }
>

function identify(visit: Visit, event: IdentifyEvent): Visit {
  switch (event.type) {
    case 'typed':
      return typing(visit, event.text)
    case 'key-pressed':
      return typing(visit, visit.typed + event.text)
    case 'erased':
      return typing(visit, visit.typed.slice(0, -1))
    case 'cleared':
      return typing(visit, '')
    case 'submitted':
      return submit(visit)
    case 'found': {
      const { taxpayerId, found } = event
      return visit.asking === taxpayerId ? greet(visit, { kind: 'taxpayer', taxpayerId, found }) : visit
    }
    case 'not-found':
      return visit.asking === event.taxpayerId ? { ...visit, asking: null, problem: event.problem } : visit
  }
}

/** Each kind of number keeps its own text, so that looking at the other loses nothing. */
function chooseField(visit: Visit, isPhone: boolean): Visit {
  const here = { ...visit, step: 'identify', asking: null, problem: null } as const
  if (isPhone === visit.isPhone) return here
  return { ...here, isPhone, typed: visit.typedOther, typedOther: visit.typed }
}

/** Typing on takes a question back: the answer would be about other characters. */
function typing(visit: Visit, text: string): Visit {
  const typed = visit.isPhone ? cleanTyped(text).replace(/\D/g, '').slice(0, PHONE_CHARS) : cleanTyped(text)
  return typed === visit.typed ? visit : { ...visit, typed, asking: null, problem: null }
}

function submit(visit: Visit): Visit {
  const reading = readingOf(visit)
  if (visit.asking !== null) return visit
  if (!isSendable(reading)) return { ...visit, problem: { code: 'incomplete' } }
  if (reading.kind === 'phone') return greet(visit, { kind: 'phone', phone: visit.typed })
  return { ...visit, asking: visit.typed, problem: null }
}

function greet(visit: Visit, person: Person): Visit {
  return { ...visit, step: 'greeting', asking: null, problem: null, person }
}

/** A scan counts where nobody is greeted yet, and on the last screen: there the next person has come. */
function scan(visit: Visit, text: string): Visit {
  if (visit.step === 'number') return scan(newVisit(visit.visitNo + 1), text)
  if (!isUnnamed(visit) || visit.asking !== null) return visit
  const typed = identifierIn(text)
  if (typed === null)
    return { ...visit, step: 'identify', isPhone: false, typed: '', problem: { code: 'scan-unreadable' } }
  return submit({ ...visit, step: 'identify', isPhone: false, typed, problem: null })
}

function isUnnamed({ step }: Visit): boolean {
  return step === 'welcome' || step === 'identify'
}

function choose(
  visit: Visit,
  event: Extract<VisitEvent, { type: 'matters-opened' | 'needs-opened' | 'need-chosen' | 'matter-toggled' }>,
): Visit {
  switch (event.type) {
    case 'matters-opened':
      return visit.step === 'greeting' ? { ...visit, step: 'matters' } : visit
    case 'needs-opened':
      return visit.step === 'greeting' ? { ...visit, step: 'needs' } : visit
    case 'need-chosen':
      return visit.step === 'needs' ? { ...visit, step: 'greeting', need: event.need } : visit
    case 'matter-toggled':
      return visit.step === 'matters' ? { ...visit, matters: toggled(visit.matters, event.code) } : visit
  }
}

function toggled(matters: readonly string[], code: string): readonly string[] {
  if (matters.includes(code)) return matters.filter((chosen) => chosen !== code)
  return matters.length < LIMITS.mattersPerTicketMax ? [...matters, code] : matters
}

/** One step back keeps what was typed and chosen; before the first step the visit ends. */
function back(visit: Visit): Visit {
  switch (visit.step) {
    case 'matters':
    case 'needs':
      return { ...visit, step: 'greeting' }
    case 'greeting':
      return { ...visit, step: 'identify', person: null, need: null, matters: [] }
    case 'welcome':
      return visit
    case 'identify':
    case 'number':
      return newVisit(visit.visitNo + 1)
  }
}
