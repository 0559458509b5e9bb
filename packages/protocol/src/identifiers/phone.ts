/** A mainland mobile number: 11 digits from 13 to 19. */
export const PHONE_PATTERN = '^1[3-9][0-9]{9}$'
export const PHONE_CHARS = 11

const PHONE = new RegExp(PHONE_PATTERN)

/** Whether this is a mobile number, written without spaces. */
export function isPhone(text: string): boolean {
  return PHONE.test(text)
}
