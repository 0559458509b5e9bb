/** A ticket number as people see it: prefix and at least three digits, e.g. `Z012`. */
export const NUMBER_PATTERN = '^[A-Z][0-9]{3,6}$'

const NUMBER = new RegExp(NUMBER_PATTERN)

/** Whether this is a ticket number, in capitals and without spaces. */
export function isTicketNumber(text: string): boolean {
  return NUMBER.test(text)
}
