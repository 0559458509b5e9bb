import type { KioskView, Ticket } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { useVisit } from '../../hooks/visit-context.ts'
import { Note } from '../../parts/Note.tsx'

interface NumberRulesProps {
  readonly view: KioskView
  readonly ticket: Ticket
}

/** Where to go, who may be called before (R4), and what a missed number means (R10), each in one sentence. */
export function NumberRules({ view, ticket: { lane, status } }: NumberRulesProps) {
  const t = useTexts('kiosk')
  const [{ person }] = useVisit()
  const { creditA, green, priorityZone } = view.headStartMinutes
  const hasZone = priorityZone > Math.max(creditA, green)
  return (
    <>
      <Note tone='good'>{t(status === 'held' ? 'number.held' : `number.where.${lane}`)}</Note>
      <Note tone='quiet' icon='check'>
        {t(hasZone ? 'number.ruleZone' : 'number.rule', { creditA, green, priorityZone })}
      </Note>
      <Note tone='quiet' icon='help'>
        {t(person?.kind === 'nobody' ? 'number.missedNobody' : 'number.missed')}
      </Note>
    </>
  )
}
