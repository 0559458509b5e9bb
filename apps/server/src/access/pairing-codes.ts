import { randomInt } from 'node:crypto'
import { hashToken } from './session.ts'

/** Letters and digits that nobody takes for another one: 32 of them, 5 bits each. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 4
const GROUP_LETTERS = 4
const TYPED = new RegExp(`^[0-9a-z]{${GROUP_LETTERS}}(?:[ -]?[0-9a-z]{${GROUP_LETTERS}}){${GROUPS - 1}}$`, 'i')

/** A new pairing code of 80 random bits, in groups that can be read out and typed, e.g. `7K2M-QX4D-90TV-B3HF`. */
export function newPairingCode(): string {
  const group = (): string => Array.from({ length: GROUP_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** The stored form of a pairing code; how a code of ours was typed makes no difference. */
export function hashPairingCode(code: string): string {
  return hashToken(TYPED.test(code) ? code.toUpperCase().replace(/[ -]/g, '') : code)
}
