import type { Matter } from '@one-window/protocol'

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

/** The few best fits for what is typed so far; nothing typed suggests nothing. */
export function suggestMatters(matters: readonly Matter[], text: string, countMax: number): Matter[] {
  return text.trim() === '' ? [] : findMatters(matters, null, text).slice(0, countMax)
}

const NO_FIT = 9

/** Whole before beginnings before parts; a code, which few know by heart, after the name and its initials. */
function rankOf({ code, initials, name }: Matter, wanted: string): number {
  const [codeText, nameText] = [code.toLowerCase(), name.toLowerCase()]
  if (wanted === '' || [codeText, nameText, initials].includes(wanted)) return 0
  if (initials.startsWith(wanted) || nameText.startsWith(wanted)) return 1
  if (codeText.startsWith(wanted)) return 2
  return initials.includes(wanted) || nameText.includes(wanted) ? 3 : NO_FIT
}
