import { Button } from '@mantine/core'
import { useAsk } from '@one-window/client'
import { ProblemNote, useTexts } from '@one-window/ui'
import { type FormEvent, useState } from 'react'
import { Card } from '../parts/Card.tsx'
import classes from './Desk.module.css'
import { FoundTicket } from './FoundTicket.tsx'
import { IdentityField } from './IdentityField.tsx'
import { identityOf, lookUpOf } from './identity.ts'

/** The hall moves on while the guide talks: what was found is asked again. */
const ASK_AGAIN_MS = 5_000

/** Finds a lost number by what the person knows, and sets it right. */
export function FindCard() {
  const t = useTexts('window')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const wanted = lookUpOf(identityOf(asked))
  const { answer, problem, askAgain } = useAsk('ticket.look-up', wanted ?? null, { everyMs: ASK_AGAIN_MS })
  const tickets = problem ? null : (answer?.tickets ?? null)
  const search = (event: FormEvent) => {
    event.preventDefault()
    setAsked(text)
    if (asked === text) askAgain()
  }
  return (
    <Card title={t('find.title')}>
      <form className={classes.search} onSubmit={search}>
        <IdentityField label={t('find.identity')} testId='find-identity' text={text} onText={setText} />
        <Button type='submit' size='md' data-testid='find-submit'>
          {t('find.submit')}
        </Button>
      </form>
      <ProblemNote problem={problem} />
      {wanted === undefined && <p className={classes.quiet}>{t('find.hint')}</p>}
      {tickets?.length === 0 && <p role='status'>{t('find.nothing')}</p>}
      {tickets?.map((found) => (
        <FoundTicket key={found.ticket.id} found={found} onChanged={askAgain} />
      ))}
    </Card>
  )
}
