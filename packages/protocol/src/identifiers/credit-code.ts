/** Characters of a unified social credit code: I, O, S, V and Z never occur, so that nobody mistakes them. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
export const CODE_CHARS = 18

const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const SHAPE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_CHARS}}$`)

/** A unified social credit code, GB 32100-2015: 18 characters, check value (31 − Σ mod 31) mod 31. */
export function isCreditCode(id: string): boolean {
  if (!SHAPE.test(id)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * CODE_ALPHABET.indexOf(id.charAt(index)), 0)
  return CODE_ALPHABET[(31 - (sum % 31)) % 31] === id[17]
}
