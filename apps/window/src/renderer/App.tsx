import { type ScreenSession, saveSession } from '@one-window/client'
import type { RouterHistory } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf, searchFor } from './pages/address.ts'
import { StaffApp } from './StaffApp.tsx'
import { sessionName } from './staff/session-name.ts'

/** The account of this tab stands in its address, so that two tabs may be two officers. */
export function App({ history }: { readonly history: RouterHistory }) {
  const [account, setAccount] = useState(() => addressOf(history.location.search).account)
  const enter = (session: ScreenSession) => {
    const { pathname, search } = history.location
    saveSession(sessionName(session.account), session)
    history.replace(pathname + searchFor(search, session.account))
    setAccount(session.account)
  }
  return <StaffApp key={account} history={history} account={account} onOtherAccount={enter} />
}
