import { MantineProvider } from '@mantine/core'
import '@mantine/core/styles.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import { type ReactNode, useEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import './hall.css'
import { textsOfPage, useLanguage } from './texts.ts'
import { hallTheme } from './theme.ts'

interface HallProviderProps {
  /** The name by which the app's own style rules know it. */
  readonly app: string
  /** People stand before it and touch it. */
  readonly isTouched?: boolean
  readonly children: ReactNode
}

/** The look and the words of every screen: theme, font, texts, and the page's language. */
export function HallProvider({ app, isTouched = false, children }: HallProviderProps) {
  useEffect(() => {
    document.documentElement.dataset.app = app
  }, [app])
  return (
    <MantineProvider theme={hallTheme(isTouched)} forceColorScheme='light'>
      <I18nextProvider i18n={textsOfPage()}>
        <PageLanguage />
        {children}
      </I18nextProvider>
    </MantineProvider>
  )
}

/** Screen readers choose their voice by the page's language. */
function PageLanguage() {
  const [language] = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  return null
}
