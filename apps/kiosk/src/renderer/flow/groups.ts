/** Where each group ends: three or four characters, the way phone numbers are read. */
const GROUP_ENDS = [3, 7, 11, 15]

/** A character with its place in what was typed. */
export interface TypedCharacter {
  readonly at: number
  readonly character: string
}

/** The characters in groups of three or four; the groups never move while typing. */
export function groupsOf(typed: string): TypedCharacter[][] {
  const characters = typed.split('').map((character, at) => ({ at, character }))
  const starts = [0, ...GROUP_ENDS]
  return starts.map((start, no) => characters.slice(start, GROUP_ENDS[no])).filter((group) => group.length > 0)
}
