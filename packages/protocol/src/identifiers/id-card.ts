const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
const SHAPE = /^[1-9][0-9]{16}[0-9X]$/

/** Where the birth date stands. */
export const BIRTH_FROM = 6
export const BIRTH_UNTIL = 14

/** An identity card number, GB 11643: 17 digits with a birth date that exists, and the check character. */
export function isIdCard(id: string): boolean {
  if (!SHAPE.test(id) || !hasBirthDate(id)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0)
  return CHECKS[sum % 11] === id[17]
}

/** Digits with a year where a card has it: whoever typed this meant a card. */
export function looksLikeIdCard(id: string): boolean {
  return SHAPE.test(id) && /^(?:19|20)/.test(id.slice(BIRTH_FROM))
}

/** Whether the birth date in a card number is a day of the calendar, from 1900 on. */
export function hasBirthDate(id: string): boolean {
  const digits = id.slice(BIRTH_FROM, BIRTH_UNTIL)
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
