import { LANGUAGES, type Language } from '@one-window/protocol'
import { createInstance, type i18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import enProblems from './locales/en/problems.json' with { type: 'json' }
import enShared from './locales/en/shared.json' with { type: 'json' }
import zhProblems from './locales/zh/problems.json' with { type: 'json' }
import zhShared from './locales/zh/shared.json' with { type: 'json' }

/** A locale file: words by their key, nested as deep as one likes. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/** A text by its key, e.g. `t('lanes.general')`; `values` fill its `{{…}}` places and choose plurals by `count`. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string

const texts = createTexts()

/** The one set of texts of this page; every app adds its own namespace with addTexts. */
export function textsOfPage(): i18n {
  return texts
}

/** Adds an app's own locale files under its name, before the first drawing. */
export function addTexts(app: string, { zh, en }: Record<Language, Texts>): void {
  texts.addResourceBundle('zh', app, zh)
  texts.addResourceBundle('en', app, en)
}

/**
 * The texts of a namespace, falling back to the shared ones, in the chosen language; with `language` in that one.
 * `const t = useTexts('kiosk'); t('welcome.title'); t('lanes.general')`
 */
export function useTexts(ns: string, language?: Language): Translate {
  const options = language ? { i18n: texts, lng: language } : { i18n: texts }
  return useTranslation(ns, options).t as unknown as Translate
}

/** The same outside React, e.g. for what is spoken. */
export function textsIn(language: Language, ns = 'shared'): Translate {
  return texts.getFixedT(language, ns) as unknown as Translate
}

/** A "no" as the line answers it. */
export interface ShownProblem {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** The text of a "no" in the chosen language. */
export function useProblemText(): (problem: ShownProblem) => string {
  const { t } = useTranslation('problems', { i18n: texts })
  return (problem) => problemText(t as unknown as Translate, problem)
}

/** The text of a "no"; a code that this screen does not know reads as a fault. */
export function problemText(t: Translate, { code, params }: ShownProblem): string {
  const options = { ns: 'problems', keySeparator: false as const }
  return t(code, { ...params, ...options, defaultValue: t('internal', options) })
}

/** The chosen language and how to choose another; the page's `lang` follows. */
export function useLanguage(): [Language, (language: Language) => void] {
  const { i18n } = useTranslation('shared', { i18n: texts })
  return [languageOf(i18n.language), chooseLanguage]
}

/** Chooses the language of every text on the page. */
export function chooseLanguage(language: Language): void {
  // Every text is in memory already, so that the promise only tells that listeners were called.
  void texts.changeLanguage(language)
}

function languageOf(word: string): Language {
  return LANGUAGES.find((language) => language === word) ?? 'zh'
}

function createTexts(): i18n {
  const instance = createInstance({
    lng: 'zh',
    fallbackLng: 'zh',
    supportedLngs: [...LANGUAGES],
    resources: {
      zh: { shared: zhShared, problems: zhProblems },
      en: { shared: enShared, problems: enProblems },
    },
    defaultNS: 'shared',
    fallbackNS: 'shared',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    missingInterpolationHandler: () => '',
  })
  // Every text is in memory already: nothing is loaded, so nothing can fail later.
  void instance.init()
  return instance
}
