import { FAVICON_PATH } from './favicon.ts'

/** Where the server keeps the font of its own pages: a machine without Chinese letters shows them too. */
export const FONT_PREFIX = '/fonts/'

/** A page in our look, made on the server: no script, no outside resource. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" type="image/svg+xml" href="${FAVICON_PATH}">
<link rel="stylesheet" href="${FONT_PREFIX}index.css">
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** Text that may stand anywhere in a page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

// Pantone 2945 C is the blue of Chinese tax halls; the warm accent is that of the current call.
const STYLE = `
:root { --blue: #004c97; --deep: #00366c; --warm: #ffb547; --ink: #14243a; --soft: #eef4fa; --line: #d5e1ee }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: var(--soft); line-height: 1.5;
  font-family: "Noto Sans SC Variable", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif }
header { color: #fff; background: linear-gradient(160deg, var(--blue), var(--deep)); padding: 3.5rem 0 6rem }
header > div, main { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem }
h1 { margin: 0; font-size: clamp(2.25rem, 6vw, 3.5rem); letter-spacing: .06em; line-height: 1.2 }
h1 small { display: block; font-size: 1.125rem; font-weight: 500; letter-spacing: .02em; margin-top: .25rem }
header p { max-width: 44rem; margin: 1.25rem 0 0; font-size: 1.0625rem }
main { padding-bottom: 4rem }
section { background: #fff; border: 1px solid var(--line); border-radius: 1rem; padding: 1.5rem; margin: 0 0 1.25rem;
  box-shadow: 0 1px 2px rgb(0 54 108 / 6%), 0 12px 32px rgb(0 54 108 / 7%) }
header + main { margin-top: -3.5rem }
h2 { margin: 0 0 .25rem; font-size: 1.25rem; color: var(--deep) }
h2 span { font-weight: 500; font-size: 1rem; color: #51637a; margin-left: .5rem }
section p { margin: 0 0 1rem; color: #51637a }
ol { margin: 0 0 1rem; padding-left: 1.5rem; color: #51637a }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem }
ul.screens { grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)) }
ul.windows { grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr)) }
a { display: block; border-radius: .75rem; text-decoration: none; font-weight: 600 }
.screens a { color: #fff; background: var(--blue); padding: 1.125rem 1.25rem; border-bottom: 4px solid var(--warm) }
.screens small { display: block; font-weight: 400 }
.windows a { color: var(--blue); background: var(--soft); border: 1px solid var(--line); padding: .75rem .5rem;
  text-align: center; font-variant-numeric: tabular-nums; font-size: 1.25rem }
.windows small { display: block; font-size: .75rem; font-weight: 500; color: #51637a }
a:hover { filter: brightness(.94) }
a:focus-visible { outline: 3px solid var(--warm); outline-offset: 2px }
code { background: var(--soft); border: 1px solid var(--line); border-radius: .375rem; padding: .1em .4em }
footer a { display: inline; color: var(--blue); margin-right: 1.25rem; font-weight: 500 }
`
