/** What the address of this page asks for: who signs in, and whether the demo's password is filled in. */
export interface Address {
  readonly account: string
  readonly isDemo: boolean
}

/** Reads `?account=w01&demo=1`. */
export function addressOf(search: string): Address {
  const params = new URLSearchParams(search)
  return { account: params.get('account')?.trim() ?? '', isDemo: params.get('demo') === '1' }
}

/** The same address for another account: each tab keeps its own officer, also after a reload. */
export function searchFor(search: string, account: string): string {
  const params = new URLSearchParams(search)
  params.set('account', account)
  return `?${params}`
}
