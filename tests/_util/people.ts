import { randomUUID } from 'node:crypto'
import type {
  BodyOf,
  CommandName,
  Me,
  PairedDevice,
  Problem,
  ResultOf,
  SignedIn,
  ViewData,
  ViewName,
} from '@one-window/protocol'

const HALL = 'hanyang'
const DEMO_PASSWORD = 'demo'

/** What a command was answered: the status and the body as it came. */
export interface Reply<Name extends CommandName = CommandName> {
  readonly status: number
  readonly body: { readonly seq: number; readonly repeat: boolean; readonly result: ResultOf<Name> } & Problem
}

/** Somebody who is signed in or paired, and sends commands as they are told: no retry, no key of its own accord. */
export interface Person {
  readonly name: string
  readonly token: string
  /** Rejects when no answer came. */
  readonly send: <Name extends CommandName>(name: Name, body: BodyOf<Name>, key?: string) => Promise<Reply<Name>>
  /** Like `send`, but anything else than an acceptance is an error. */
  readonly order: <Name extends CommandName>(name: Name, body: BodyOf<Name>) => Promise<ResultOf<Name>>
  readonly view: <Name extends ViewName>(view: Name) => Promise<ViewData<Name>>
  readonly me: () => Promise<Me>
}

/** Signs a demo account in, e.g. `w03`. */
export async function signIn(url: string, account: string): Promise<Person> {
  const { token } = await asked<SignedIn>(url, '/api/sign-in', { account, password: DEMO_PASSWORD })
  return person(url, account, token)
}

/** Pairs a device by a demo code, e.g. `demo-kiosk`. */
export async function pair(url: string, code: string): Promise<Person> {
  const { token, device } = await asked<PairedDevice>(url, '/api/devices/pair', { code })
  return person(url, device.deviceId, token)
}

/** Signs in the officers of these windows and opens each one's window. */
export async function openWindows(url: string, windowNos: readonly number[]): Promise<Person[]> {
  const officers: Person[] = []
  for (const windowNo of windowNos) {
    const officer = await signIn(url, `w${String(windowNo).padStart(2, '0')}`)
    await officer.order('window.open', { windowNo })
    officers.push(officer)
  }
  return officers
}

function person(url: string, name: string, token: string): Person {
  const authorization = { authorization: `Bearer ${token}` }
  const send: Person['send'] = async (command, body, key = randomUUID()) => {
    const response = await fetch(`${url}/api/halls/${HALL}/commands/${command}`, {
      method: 'POST',
      headers: { ...authorization, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  return {
    name,
    token,
    send,
    async order(command, body) {
      const reply = await send(command, body)
      if (reply.status !== 200) throw new Error(`${name}: ${command} was answered ${JSON.stringify(reply.body)}`)
      return reply.body.result
    },
    async view(view) {
      const message = await read<{ data: unknown }>(`${url}/api/halls/${HALL}/views/${view}`, authorization)
      return message.data as ViewData<typeof view>
    },
    me: () => read(`${url}/api/me`, authorization),
  }
}

async function asked<Answer>(url: string, route: string, body: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url + route, { method: 'POST', headers, body: JSON.stringify(body) })
  return answerOf(response)
}

async function read<Answer>(address: string, headers: Record<string, string>): Promise<Answer> {
  return answerOf(await fetch(address, { headers }))
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`)
  return JSON.parse(text)
}
