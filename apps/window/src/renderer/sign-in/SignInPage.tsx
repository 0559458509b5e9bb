import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import type { ScreenSession } from '@one-window/client'
import { LIMITS } from '@one-window/protocol'
import { LanguageSwitch, ProblemNote, useTexts } from '@one-window/ui'
import { type FormEvent, useState } from 'react'
import { keepLanguage } from '../frame/kept-language.ts'
import { addressOf } from '../pages/address.ts'
import classes from './SignIn.module.css'
import { useSignIn } from './use-sign-in.ts'

const DEMO_PASSWORD = 'demo'

interface SignInPageProps {
  readonly account: string
  readonly onSignedIn: (session: ScreenSession) => void
}

/** Account and password; in the demo one click, because the front page's link fills both in. */
export function SignInPage({ account: givenAccount, onSignedIn }: SignInPageProps) {
  const t = useTexts('window')
  const { isDemo } = addressOf(location.search)
  const [account, setAccount] = useState(givenAccount)
  const [password, setPassword] = useState(isDemo ? DEMO_PASSWORD : '')
  const { enter, isPending, problem } = useSignIn(onSignedIn)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter(account.trim(), password)
  }
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <Stack gap='md'>
          <Title order={1} size='h2'>
            {t('signIn.title')}
          </Title>
          <Text c='var(--hall-quiet)'>{t('signIn.hint')}</Text>
          <TextInput
            label={t('signIn.account')}
            data-testid='sign-in-account'
            size='lg'
            autoComplete='username'
            autoCapitalize='off'
            spellCheck={false}
            autoFocus={givenAccount === ''}
            maxLength={LIMITS.accountCharsMax}
            value={account}
            onChange={(event) => setAccount(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('signIn.password')}
            data-testid='sign-in-password'
            size='lg'
            autoComplete='current-password'
            autoFocus={givenAccount !== ''}
            maxLength={LIMITS.passwordCharsMax}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          />
          <Button type='submit' size='lg' data-testid='sign-in-submit' loading={isPending}>
            {t('signIn.submit')}
          </Button>
          <div className={classes.problem}>
            <ProblemNote problem={problem} />
          </div>
          <LanguageSwitch size='sm' onChange={keepLanguage} />
        </Stack>
      </form>
    </main>
  )
}
