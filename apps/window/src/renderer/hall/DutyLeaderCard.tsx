import { Button, TextInput } from '@mantine/core'
import { usePress } from '@one-window/client'
import { LIMITS } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import { type FormEvent, useState } from 'react'
import { Card } from '../parts/Card.tsx'
import classes from './Hall.module.css'

/** Who is on the floor today; the screens show the name. */
export function DutyLeaderCard({ dutyLeader }: { readonly dutyLeader: string | null }) {
  const t = useTexts('window')
  const [name, setName] = useState('')
  const { press, isPending, problem, clear } = usePress('duty.set-leader')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await press({ name: name.trim() === '' ? null : name.trim() })
    if (outcome?.ok) setName('')
  }
  return (
    <Card title={t('duty.title')}>
      <p data-testid='duty-leader'>{dutyLeader ? t('duty.now', { name: dutyLeader }) : t('duty.nobody')}</p>
      <form className={classes.row} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('duty.name')}
          data-testid='duty-name'
          maxLength={LIMITS.nameCharsMax}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type='submit'
          variant='light'
          loading={isPending}
          disabled={name.trim() === '' && dutyLeader === null}
          data-testid='duty-submit'
        >
          {t(name.trim() === '' ? 'duty.clear' : 'duty.set')}
        </Button>
      </form>
      <ProblemNote problem={problem} onClose={clear} />
    </Card>
  )
}
