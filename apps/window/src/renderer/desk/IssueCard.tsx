import { Button, SegmentedControl } from '@mantine/core'
import { usePress } from '@one-window/client'
import type { BodyOf, Need, ResultOf } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import { type FormEvent, useState } from 'react'
import { Card } from '../parts/Card.tsx'
import classes from './Desk.module.css'
import { IdentityField } from './IdentityField.tsx'
import { IssuedNumber } from './IssuedNumber.tsx'
import { identityOf, issueOf } from './identity.ts'
import { MattersField } from './MattersField.tsx'
import { NeedsField } from './NeedsField.tsx'

const LANE_CHOICES = ['auto', 'tutoring'] as const
type LaneChoice = (typeof LANE_CHOICES)[number]

interface Draft {
  readonly text: string
  readonly needs: readonly Need[]
  readonly matters: readonly string[]
  readonly lane: LaneChoice
}
const EMPTY: Draft = { text: '', needs: [], matters: [], lane: 'auto' }

/** Takes a number for a person who stands at the desk. */
export function IssueCard() {
  const t = useTexts('window')
  const [draft, setDraft] = useState(EMPTY)
  const [issued, setIssued] = useState<ResultOf<'ticket.issue'> | null>(null)
  const { press, isPending, problem, clear } = usePress('ticket.issue')
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await press(bodyOf(draft))
    if (!outcome?.ok) return
    setIssued(outcome.result)
    setDraft(EMPTY)
  }
  return (
    <Card title={t('issue.title')}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <IdentityField
          label={t('issue.identity')}
          testId='issue-identity'
          text={draft.text}
          tellsKind
          onText={(text) => change({ text })}
        />
        <NeedsField needs={draft.needs} onChange={(needs) => change({ needs })} />
        <div>
          <p className={classes.label}>{t('issue.lane')}</p>
          <SegmentedControl
            aria-label={t('issue.lane')}
            value={draft.lane}
            data={LANE_CHOICES.map((value) => ({ value, label: t(`issue.lanes.${value}`) }))}
            onChange={(lane) => change({ lane })}
          />
        </div>
        <MattersField codes={draft.matters} onChange={(matters) => change({ matters })} />
        <Button type='submit' size='lg' loading={isPending} data-testid='issue-submit'>
          {t('issue.submit')}
        </Button>
      </form>
      <ProblemNote problem={problem} onClose={clear} />
      <IssuedNumber issued={issued} />
    </Card>
  )
}

function bodyOf({ text, needs, matters, lane }: Draft): BodyOf<'ticket.issue'> {
  return {
    ...issueOf(identityOf(text)),
    ...(needs.length > 0 ? { needs: [...needs] } : {}),
    ...(matters.length > 0 ? { matters: [...matters] } : {}),
    ...(lane === 'auto' ? {} : { lane }),
  }
}
