/** The name under which this browser keeps an account's session: one for each account. */
export function sessionName(account: string): string {
  return account === '' ? 'window' : `window.${account}`
}
