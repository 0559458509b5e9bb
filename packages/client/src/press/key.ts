const TIME_DIGITS = 12
const RANDOM_BYTES = 10

/**
 * A new Idempotency-Key: the moment in hex and 80 random bits. Keys of one moment lie side by side in the server's
 * index, whose pages are then written once for many commands instead of one each.
 */
export function newKey(): string {
  // `crypto.randomUUID` is missing on pages that come by plain HTTP.
  const random = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES))
  const chance = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${Date.now().toString(16).padStart(TIME_DIGITS, '0')}${chance}`
}
