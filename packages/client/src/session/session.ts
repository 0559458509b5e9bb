import { type PairedDevice, ROLES, type Role, type SignedIn } from '@one-window/protocol'
import type { Reply } from '../line/outcome.ts'
import { request } from '../line/request.ts'
import { type Outside, realOutside } from '../outside/outside.ts'

/** Who a screen is: a signed-in person or a paired device. */
export interface ScreenSession {
  readonly token: string
  readonly hallId: string
  /** The account, or the device's id. */
  readonly account: string
  readonly roles: readonly Role[]
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Signs a person in; refusal `sign-in.failed`. */
export async function signIn(
  baseUrl: string,
  account: string,
  password: string,
  outside: Outside = realOutside,
): Promise<Reply<ScreenSession>> {
  const body = { account, password }
  const url = `${baseUrl}/api/sign-in`
  const signedIn = await request<SignedIn>(outside, { method: 'POST', url, token: null, body })
  if (!signedIn.ok) return signedIn
  const { token, roles, hallId } = signedIn.value
  return { ok: true, value: { token, hallId, account, roles } }
}

/** Ends a token on the server; the screen forgets it whatever the answer. */
export function signOut(baseUrl: string, token: string, outside: Outside = realOutside): Promise<Reply<unknown>> {
  return request(outside, { method: 'POST', url: `${baseUrl}/api/sign-out`, token })
}

/** Makes this screen a device of a hall; refusal `pairing-code.invalid`. */
export async function pairDevice(
  baseUrl: string,
  code: string,
  outside: Outside = realOutside,
): Promise<Reply<ScreenSession>> {
  const url = `${baseUrl}/api/devices/pair`
  const paired = await request<PairedDevice>(outside, { method: 'POST', url, token: null, body: { code } })
  if (!paired.ok) return paired
  const { token, device } = paired.value
  return { ok: true, value: { token, hallId: device.hallId, account: device.deviceId, roles: [device.kind] } }
}

/** The session that an app kept in this browser, or null. */
export function loadSession(app: string, store: Store = localStorage): ScreenSession | null {
  const text = store.getItem(storeKey(app))
  return text === null ? null : parseSession(text)
}

/** Keeps a session for this app in this browser; null forgets it. */
export function saveSession(app: string, session: ScreenSession | null, store: Store = localStorage): void {
  if (session === null) store.removeItem(storeKey(app))
  else store.setItem(storeKey(app), JSON.stringify(session))
}

function storeKey(app: string): string {
  return `one-window.${app}.session`
}

/** What an older version or another hand left there counts as nothing. */
function parseSession(text: string): ScreenSession | null {
  try {
    const { token, hallId, account, roles } = JSON.parse(text) as Partial<ScreenSession>
    const isWhole = [token, hallId, account].every((part) => typeof part === 'string' && part !== '')
    if (!isWhole || !Array.isArray(roles) || !roles.every((role) => ROLES.includes(role))) return null
    return { token, hallId, account, roles } as ScreenSession
  } catch {
    return null
  }
}
