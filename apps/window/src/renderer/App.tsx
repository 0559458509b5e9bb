import { type Session, saveSession } from '@one-window/client'
import { useState } from 'react'
import { addressOf, searchFor } from './pages/address.ts'
import { StaffApp } from './StaffApp.tsx'
import { sessionName } from './staff/session-name.ts'

/** The account of this tab stands in its address, so that two tabs may be two officers. */
export function App() {
  const [account, setAccount] = useState(() => addressOf(location.search).account)
  const enter = (session: Session) => {
    saveSession(sessionName(session.account), session)
    history.replaceState(null, '', `${searchFor(location.search, session.account)}${location.hash}`)
    setAccount(session.account)
  }
  return <StaffApp key={account} account={account} onOtherAccount={enter} />
}
