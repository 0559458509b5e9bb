import type { Catalogue } from '@one-window/protocol'

export type Matter = Catalogue['matters'][number]

/** The matters of a category (null: all) that fit a text: code, pinyin initials or a part of the name; best first. */
export function findMatters(matters: readonly Matter[], category: string | null, text: string): Matter[] {
  const wanted = text.normalize('NFKC').trim().toLowerCase()
  return matters
    .filter((matter) => category === null || matter.category === category)
    .map((matter) => ({ matter, rank: rankOf(matter, wanted) }))
    .filter(({ rank }) => rank < NO_FIT)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ matter }) => matter)
}

const NO_FIT = 9

function rankOf({ code, initials, name }: Matter, wanted: string): number {
  if (wanted === '' || code.toLowerCase() === wanted) return 0
  if (initials.startsWith(wanted) || name.startsWith(wanted)) return 1
  if (code.toLowerCase().startsWith(wanted)) return 2
  return initials.includes(wanted) || name.toLowerCase().includes(wanted) ? 3 : NO_FIT
}
