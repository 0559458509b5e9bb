import type { Plugin } from 'vite'

const EVENT = 'one-window:texts'
const MODULE = 'virtual:live-texts'
/** `apps/<namespace>/src/renderer/locales/<language>.json`, `packages/ui/src/locales/<language>/<namespace>.json` */
const LOCALE =
  /\/apps\/(?<app>[\w-]+)\/.*\/locales\/(?<language>\w+)\.json$|\/locales\/(?<shared>\w+)\/(?<ns>[\w-]+)\.json$/

/** A page of developing listens to edited texts; without this they would load it anew, and the person's step were lost. */
const LISTEN = `
import { textsOfPage } from '@one-window/ui'
import.meta.hot.on('${EVENT}', ({ language, ns, texts }) => {
  const page = textsOfPage()
  page.addResourceBundle(language, ns, texts, false, true)
  void page.changeLanguage(page.language)
})`

/** Which texts a file holds; null: it is no locale file. */
export function textsOf(file: string): { readonly language: string; readonly ns: string } | null {
  const groups = LOCALE.exec(file)?.groups
  const [language, ns] = [groups?.language ?? groups?.shared, groups?.app ?? groups?.ns]
  return language && ns ? { language, ns } : null
}

/** Brings edited locale files of an app and of packages/ui into its open pages at once. */
export function liveTexts(app: string): Plugin {
  return {
    name: 'live-texts',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? LISTEN : undefined),
    transformIndexHtml: () => {
      const attrs = { type: 'module', src: `/${app}/@id/__x00__${MODULE}` }
      return [{ tag: 'script', attrs, injectTo: 'body' }]
    },
    async hotUpdate({ file, read }) {
      const found = textsOf(file)
      if (!found || this.environment.name !== 'client') return undefined
      this.environment.hot.send(EVENT, { ...found, texts: JSON.parse(await read()) })
      return []
    },
  }
}
