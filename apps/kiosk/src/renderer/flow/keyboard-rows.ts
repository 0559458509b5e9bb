const DIGITS = '1234567890'.split('')

/** Keys for identifiers: digits and the letters of a credit code, placed as on a phone. */
export const CODE_ROWS: readonly (readonly string[])[] = [
  DIGITS,
  'QWERTYUP'.split(''),
  'ADFGHJKL'.split(''),
  'XCBNM'.split(''),
]

/** Keys for pinyin initials and matter codes. */
export const LETTER_ROWS: readonly (readonly string[])[] = [
  DIGITS,
  'QWERTYUIOP'.split(''),
  'ASDFGHJKL'.split(''),
  'ZXCVBNM'.split(''),
]

/** Keys for a phone number, placed as on a phone. */
export const PHONE_ROWS: readonly (readonly string[])[] = ['123'.split(''), '456'.split(''), '789'.split(''), ['0']]
