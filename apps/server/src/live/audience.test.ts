import { newHallState } from '@one-window/queue'
import { expect, it } from 'vitest'
import { sessionOf } from '../access/session.ts'
import { DEMO_SETTINGS } from '../demo/settings.ts'
import { audienceOf, readerOf } from './audience.ts'

const memory = { state: newHallState('hanyang', DEMO_SETTINGS), people: new Map() }
memory.state.windowByOfficer.set('w03', 3)

const bearer = { hallId: 'hanyang', name: '', expiresAt: null }
const officer = sessionOf('a', { ...bearer, kind: 'account', id: 'w03', roles: ['officer'] })
const display = sessionOf('b', { ...bearer, kind: 'device', id: 'd-1', roles: ['display'] })

it('a reader is an account with the window it holds by now, a device, or a follower with the one ticket', () => {
  expect(readerOf(officer, memory)).toEqual({ roles: ['officer'], account: 'w03', windowNo: 3 })
  expect(readerOf(display, memory)).toEqual({ roles: ['display'], account: null, windowNo: null, deviceId: 'd-1' })
  const actor = { id: 'follower:1', account: null, roles: ['follower'] as const, ticketId: 't-1' }
  expect(readerOf({ ...display, actor }, memory)).toMatchObject({ roles: ['follower'], ticketId: 't-1' })
})

it('[R18] a view is seen with cards, without cards, or not at all', () => {
  const at = (windowNo: number) => ({ kind: 'windows', params: { windowNo } }) as const
  expect(audienceOf(at(3), officer, memory)).toBe('with-cards')
  expect(audienceOf(at(4), officer, memory)).toBe('without-cards')
  expect(audienceOf(at(3), display, memory)).toBe(null)
  expect(audienceOf({ kind: 'display', params: {} }, display, memory)).toBe('with-cards')
  const elsewhere = { ...officer, bearer: { ...officer.bearer, hallId: 'elsewhere' } }
  expect(audienceOf(at(3), elsewhere, memory)).toBe(null)
})
