import { LineProvider, type ScreenSession, signOut, useSessionLine } from '@one-window/client'
import type { RouterHistory } from '@tanstack/react-router'
import { StaffPages } from './StaffPages.tsx'
import { SignInPage } from './sign-in/SignInPage.tsx'
import { sessionName } from './staff/session-name.ts'

interface StaffAppProps {
  readonly history: RouterHistory
  readonly account: string
  readonly onOtherAccount: (session: ScreenSession) => void
}

/** Signing in, then the pages of the account's roles. A token that counts no more leads back to signing in. */
export function StaffApp({ history, account, onOtherAccount }: StaffAppProps) {
  const { session, line, keep, forget } = useSessionLine(sessionName(account))
  if (!session) {
    const enter = (entered: ScreenSession) => (entered.account === account ? keep(entered) : onOtherAccount(entered))
    return <SignInPage account={account} onSignedIn={enter} />
  }
  if (!line) return null
  const leave = () => {
    void signOut('', session.token)
    forget()
  }
  return (
    <LineProvider line={line}>
      <StaffPages history={history} session={session} onSignOut={leave} />
    </LineProvider>
  )
}
