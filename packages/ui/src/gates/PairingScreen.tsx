import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { LIMITS } from '@one-window/protocol'
import { type FormEvent, useState } from 'react'
import { LanguageSwitch } from '../components/LanguageSwitch.tsx'
import { ProblemNote } from '../components/ProblemNote.tsx'
import { type ShownProblem, useTexts } from '../texts.ts'
import { GatePage } from './GatePage.tsx'

interface PairingScreenProps {
  readonly isPending: boolean
  readonly problem: ShownProblem | null
  readonly onCode: (code: string) => void
}

/** Asks for the code that makes this screen a device of a hall. */
export function PairingScreen({ isPending, problem, onCode }: PairingScreenProps) {
  const t = useTexts('shared')
  const [code, setCode] = useState('')
  const isWaiting = isPending && problem?.code === 'unreachable'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') onCode(code.trim())
  }
  return (
    <GatePage>
      <Stack component='form' onSubmit={submit} gap='lg'>
        <Title order={1}>{t('pairing.title')}</Title>
        <Text size='lg'>{t('pairing.hint')}</Text>
        <TextInput
          label={t('pairing.code')}
          size='xl'
          autoFocus
          autoComplete='off'
          spellCheck={false}
          maxLength={LIMITS.pairingCodeCharsMax}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type='submit' size='xl' loading={isPending} disabled={code.trim() === ''}>
          {t('pairing.submit')}
        </Button>
        {isWaiting ? <Text role='status'>{t('pairing.waiting')}</Text> : <ProblemNote problem={problem} />}
        <LanguageSwitch />
      </Stack>
    </GatePage>
  )
}
