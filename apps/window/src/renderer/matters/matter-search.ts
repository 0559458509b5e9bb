import type { Catalogue } from '@one-window/protocol'

export type Matter = Catalogue['matters'][number]

/** The first matters whose code, name or pinyin initials fit the words; those that begin with them come first. */
export function searchMatters(matters: readonly Matter[], text: string, countMax: number): Matter[] {
  const wanted = text.normalize('NFKC').trim().toLowerCase()
  if (wanted === '') return []
  const ranked = matters.flatMap((matter) => {
    const rank = rankOf(matter, wanted)
    return rank === undefined ? [] : [{ matter, rank }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, countMax)
    .map(({ matter }) => matter)
}

function rankOf({ code, name, initials }: Matter, wanted: string): number | undefined {
  const texts = [code.toLowerCase(), name.toLowerCase(), initials]
  if (texts.includes(wanted)) return 0
  if (texts.some((text) => text.startsWith(wanted))) return 1
  return texts.some((text) => text.includes(wanted)) ? 2 : undefined
}
