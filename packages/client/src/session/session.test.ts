import { describe, expect, it, vi } from 'vitest'
import type { Line } from '../line/line.ts'
import { createVirtualOutside } from '../outside/virtual-outside.ts'
import { newKey } from '../press/key.ts'
import { reloadOnce } from '../reload-once.ts'
import { loadSession, pairDevice, type ScreenSession, saveSession, signIn } from './session.ts'
import { createSessionKeeper } from './session-keeper.ts'

const SESSION: ScreenSession = { token: 't', hallId: 'hanyang', account: 'w03', roles: ['officer'] }

function memory() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

describe('a session', () => {
  it('is kept for each app by itself and forgotten', () => {
    const store = memory()
    saveSession('kiosk', SESSION, store)
    expect(loadSession('kiosk', store)).toEqual(SESSION)
    expect(loadSession('display', store)).toBeNull()
    saveSession('kiosk', null, store)
    expect(loadSession('kiosk', store)).toBeNull()
  })

  it.each(['{', '{}', 'null', '{"token":"t","hallId":"h","account":"a","roles":["king"]}'])(
    'is not read from %s',
    (text) => {
      const store = memory()
      store.setItem('one-window.kiosk.session', text)
      expect(loadSession('kiosk', store)).toBeNull()
    },
  )

  it('of a person comes from their signing in', async () => {
    const outside = createVirtualOutside()
    const signedIn = { token: 't', account: 'w03', roles: ['officer'], hallId: 'hanyang', expiresAt: '' }
    outside.answers.push(Response.json(signedIn))
    expect(await signIn('', 'w03', 'demo', outside)).toEqual({ ok: true, value: SESSION })
    expect(outside.requests.map(({ url }) => url)).toEqual(['/api/sign-in'])
  })

  it('of a device comes from its pairing', async () => {
    const outside = createVirtualOutside()
    outside.answers.push(Response.json({ token: 't', device: { deviceId: 'd1', kind: 'display', hallId: 'hanyang' } }))
    const value = { token: 't', hallId: 'hanyang', account: 'd1', roles: ['display'] }
    expect(await pairDevice('', 'demo-display', outside)).toEqual({ ok: true, value })
  })
})

describe('the keeper', () => {
  it('opens one line for each session and closes it with it', () => {
    const log: string[] = []
    let signOut = () => undefined as undefined
    const keeper = createSessionKeeper({
      session: SESSION,
      save: (session) => log.push(`save ${session?.token ?? null}`),
      open({ token }, onSignedOut) {
        signOut = onSignedOut as typeof signOut
        log.push(`open ${token}`)
        return { close: () => log.push(`close ${token}`) } as unknown as Line
      },
    })
    expect(keeper.state().line).toBeNull()
    const leave = keeper.onState(() => undefined)
    keeper.keep({ ...SESSION, token: 'u' })
    signOut()
    expect(keeper.state()).toEqual({ session: null, line: null })
    leave()
    expect(log).toEqual(['open t', 'save u', 'close t', 'open u', 'save null', 'close u'])
  })
})

it('a page of another version is reloaded once', () => {
  let reloads = 0
  const page = { store: memory(), reload: () => void reloads++ }
  expect([reloadOnce(page), reloadOnce(page), reloads]).toEqual([true, false, 1])
})

it('keys are long enough and differ', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(newKey()).not.toBe(newKey())
})

it('keys sort by the moment of their press', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23) })
  const keys = Array.from({ length: 20 }, () => {
    vi.advanceTimersByTime(1)
    return newKey()
  })
  vi.useRealTimers()
  expect(keys.toSorted()).toEqual(keys)
})
