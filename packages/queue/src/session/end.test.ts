import type { Role } from '@one-window/protocol'
import { expect, it } from 'vitest'
import { TestHall } from '../testing/hall.ts'

const ROLES: Readonly<Record<string, Role>> = {
  w01: 'officer',
  w02: 'officer',
  g01: 'guide',
  leader: 'leader',
  deputy: 'leader',
  admin: 'admin',
}
const accounts = Object.fromEntries(Object.entries(ROLES).map(([account, role]) => [account, { roles: [role] }]))

it.each([
  ['w01', 'w01', 'accepted'],
  ['w01', 'w02', 'account.not-yours'],
  ['w01', 'nobody', 'account.not-yours'],
  ['g01', 'w01', 'account.not-yours'],
  ['leader', 'w01', 'accepted'],
  ['leader', 'g01', 'accepted'],
  ['leader', 'leader', 'accepted'],
  ['leader', 'deputy', 'account.not-yours'],
  ['leader', 'admin', 'account.not-yours'],
  ['leader', 'nobody', 'account.unknown'],
  ['admin', 'leader', 'accepted'],
  ['admin', 'w01', 'accepted'],
  ['admin', 'nobody', 'account.unknown'],
] as const)('%s ends the sessions of %s: %s', (by, account, answer) => {
  const hall = new TestHall()
  const roles = [ROLES[by] ?? 'officer']
  expect(hall.refusal('session.end', { account }, { account: by, roles, accounts })).toBe(answer)
  const ended = hall.events.filter(({ name }) => name === 'session.ended')
  expect(ended.map(({ data }) => data)).toEqual(answer === 'accepted' ? [{ account }] : [])
})
