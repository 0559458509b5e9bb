/** A name that its owner recognises and a bystander does not: the first two and last two characters stay. */
export function maskName(name: string): string {
  const letters = Array.from(name)
  if (letters.length <= 1) return name
  if (letters.length <= 4) return letters[0] + '*'.repeat(letters.length - 1)
  return letters.slice(0, 2).join('') + '*'.repeat(letters.length - 4) + letters.slice(-2).join('')
}
