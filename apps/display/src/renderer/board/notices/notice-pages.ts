import type { DisplayView } from '@one-window/protocol'

/** What the notices line shows at one time. */
export interface NoticePage {
  readonly key: string
  readonly language: 'zh' | 'en'
  readonly text: string
}

/** About one line of the board; a Chinese character is as wide as two Latin ones. */
const PAGE_WIDTH_MAX = 84

/** The notices as pages that fit on one line: still text is read more easily from afar than moving text. */
export function noticePages(notices: DisplayView['notices']): NoticePage[] {
  return notices.flatMap(({ noticeId, zh, en }) => [
    ...pagesOf(zh, `${noticeId}-zh`, 'zh'),
    ...(en === null ? [] : pagesOf(en, `${noticeId}-en`, 'en')),
  ])
}

function pagesOf(text: string, key: string, language: NoticePage['language']): NoticePage[] {
  return lines(text.trim()).map((line, at) => ({ key: `${key}-${at}`, language, text: line }))
}

/** Cuts at sentence ends and spaces where there are any, else between characters. */
function lines(text: string): string[] {
  const pieces = text.match(/[^\s，。；、！？,;!?]*[\s，。；、！？,;!?]*|./gu)?.flatMap(hardCut) ?? []
  const out: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > PAGE_WIDTH_MAX) {
      out.push(line.trim())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? out : [...out, line.trim()]
}

function hardCut(piece: string): string[] {
  if (widthOf(piece) <= PAGE_WIDTH_MAX) return [piece]
  return piece.match(new RegExp(`.{1,${PAGE_WIDTH_MAX / 2}}`, 'gu')) ?? []
}

function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0)
}
