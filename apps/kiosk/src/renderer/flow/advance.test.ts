import type { TaxpayerFound, Ticket } from '@one-window/protocol'
import { LIMITS } from '@one-window/protocol'
import { describe, expect, it } from 'vitest'
import { advance } from './advance.ts'
import { issueBody } from './issue-body.ts'
import { newVisit, type Visit, type VisitEvent } from './visit.ts'

const CODE = '91420105MA0000015P'
const found: TaxpayerFound = {
  isKnown: true,
  maskedName: '武汉****公司',
  hasCreditPriority: false,
  isNew: false,
  hasLiveTicket: false,
}
const result = { ticket: { number: 'Z012' } as Ticket, existing: false }

function after(...events: VisitEvent[]): Visit {
  return events.reduce(advance, newVisit(1))
}

const STARTED: VisitEvent = { type: 'started' }
const SCANNED: VisitEvent = { type: 'scanned', text: CODE }
const FOUND: VisitEvent = { type: 'found', taxpayerId: CODE, found }
const ISSUED: VisitEvent = { type: 'issued', visitNo: 1, result }

describe('the way to a number', () => {
  it('is start, type, ok, take: three touches besides the characters', () => {
    const keys = Array.from(CODE, (text): VisitEvent => ({ type: 'key-pressed', text }))
    const asking = after(STARTED, ...keys, { type: 'submitted' })
    expect(asking).toMatchObject({ step: 'identify', typed: CODE, asking: CODE })
    const greeted = advance(asking, FOUND)
    expect(greeted).toMatchObject({ step: 'greeting', person: { kind: 'taxpayer', taxpayerId: CODE, found } })
    expect(advance(greeted, ISSUED)).toMatchObject({ step: 'number', issued: result })
  })

  it('is scan, take: one touch', () => {
    expect(after(SCANNED, FOUND).step).toBe('greeting')
    expect(issueBody(after(SCANNED, FOUND), 'zh', 'number')).toEqual({ taxpayerId: CODE, language: 'zh' })
  })

  it('is open to a phone and to nobody', () => {
    const phone = after(STARTED, { type: 'typed', text: '138 0013 8000' }, { type: 'submitted' })
    expect(phone.step).toBe('greeting')
    expect(issueBody(phone, 'en', 'number')).toEqual({ phone: '13800138000', language: 'en' })
    expect(after({ type: 'phone-chosen' })).toMatchObject({ step: 'identify', isPhone: true })
    expect(after({ type: 'unnamed' }).step).toBe('greeting')
    const nobody = after(STARTED, { type: 'unnamed' })
    expect(nobody.step).toBe('greeting')
    expect(issueBody(nobody, 'zh', 'number')).toEqual({ language: 'zh' })
  })

  it('carries tutoring, needs and matters only when they were chosen', () => {
    const visit = after(
      SCANNED,
      FOUND,
      { type: 'matters-opened' },
      { type: 'matter-toggled', code: 'R001' },
      { type: 'matter-toggled', code: 'F001' },
      { type: 'matter-toggled', code: 'R001' },
      { type: 'went-back' },
      { type: 'needs-opened' },
      { type: 'need-chosen', need: 'elderly' },
    )
    const body = { taxpayerId: CODE, needs: ['elderly'], matters: ['F001'], language: 'zh' }
    expect(issueBody(visit, 'zh', 'number')).toEqual(body)
    expect(issueBody(visit, 'zh', 'tutoring')).toEqual({ ...body, lane: 'tutoring' })
  })

  it('takes no more matters than a number carries', () => {
    const codes = Array.from({ length: LIMITS.mattersPerTicketMax + 3 }, (_, at) => `R${100 + at}`)
    const toggles = codes.map((code): VisitEvent => ({ type: 'matter-toggled', code }))
    const visit = after(SCANNED, FOUND, { type: 'matters-opened' }, ...toggles)
    expect(visit.matters).toHaveLength(LIMITS.mattersPerTicketMax)
  })
})

describe('what went wrong', () => {
  const refused: VisitEvent = { type: 'not-found', taxpayerId: CODE, problem: { code: 'taxpayer-id.invalid' } }

  it('stands near the field, which keeps what was typed', () => {
    expect(after(SCANNED, refused)).toMatchObject({
      step: 'identify',
      typed: CODE,
      problem: { code: 'taxpayer-id.invalid' },
    })
  })

  it('goes away with the next character', () => {
    expect(after(SCANNED, refused, { type: 'erased' })).toMatchObject({ typed: CODE.slice(0, -1), problem: null })
  })

  it('is said of a scan without an identifier, and no address is opened', () => {
    const visit = after({ type: 'scanned', text: 'https://zwfw.example/licence' })
    expect(visit).toMatchObject({ step: 'identify', asking: null, problem: { code: 'scan-unreadable' } })
  })

  it('loses nothing when one looks at the phone keys', () => {
    const half = after(STARTED, { type: 'typed', text: '9142' }, { type: 'phone-chosen' })
    expect(half).toMatchObject({ isPhone: true, typed: '' })
    const both = [{ type: 'typed', text: 'x138' }, { type: 'code-chosen' }] satisfies VisitEvent[]
    expect(both.reduce(advance, half)).toMatchObject({ isPhone: false, typed: '9142', typedOther: '138' })
  })

  it('can be asked again with the same characters', () => {
    expect(after(SCANNED, refused, { type: 'submitted' })).toMatchObject({ asking: CODE, problem: null })
  })

  it('never sends half an identifier, and says so', () => {
    const half = after(STARTED, { type: 'typed', text: '9142' }, { type: 'submitted' })
    expect(half).toMatchObject({ asking: null, problem: { code: 'incomplete' } })
  })
})

describe('answers that come late', () => {
  it('change nothing once other characters stand there', () => {
    const typing = after(SCANNED, { type: 'erased' })
    expect(advance(typing, FOUND)).toEqual(typing)
  })

  it('do not reach the next person', () => {
    const next = after(SCANNED, FOUND, { type: 'finished' })
    expect(advance(next, ISSUED)).toEqual(next)
    expect(advance(next, FOUND)).toEqual(next)
  })
})

describe('[R18] the start', () => {
  it('knows nothing of the person before', () => {
    const finished = after(SCANNED, FOUND, ISSUED, { type: 'finished' })
    expect(finished).toEqual(newVisit(2))
    expect(JSON.stringify(finished)).not.toContain(CODE)
  })

  it('is where back leads from the first step; before, what was typed stays', () => {
    expect(after(SCANNED, FOUND, { type: 'went-back' })).toMatchObject({ step: 'identify', typed: CODE, person: null })
    expect(after(SCANNED, FOUND, { type: 'went-back' }, { type: 'went-back' })).toEqual(newVisit(2))
  })

  it('begins with the next scan while the last number still stands there', () => {
    const visit = after(SCANNED, FOUND, ISSUED, { type: 'scanned', text: '420105199001010013' })
    expect(visit).toMatchObject({ visitNo: 2, step: 'identify', asking: '420105199001010013', issued: null })
  })
})
