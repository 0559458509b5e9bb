const DIGITS = [...'1234567890']

/** Keys for identifiers: digits and the letters of a credit code, placed as on a phone. */
export const CODE_ROWS: readonly (readonly string[])[] = [DIGITS, [...'QWERTYUP'], [...'ADFGHJKL'], [...'XCBNM']]

/** Keys for pinyin initials and matter codes. */
export const LETTER_ROWS: readonly (readonly string[])[] = [DIGITS, [...'QWERTYUIOP'], [...'ASDFGHJKL'], [...'ZXCVBNM']]

/** Keys for a phone number, placed as on a phone. */
export const PHONE_ROWS: readonly (readonly string[])[] = [[...'123'], [...'456'], [...'789'], ['0']]
