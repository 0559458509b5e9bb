import { addTexts, HallProvider } from '@one-window/ui'
import { createBrowserHistory } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './app.css'
import { restoreLanguage } from './frame/kept-language.ts'
import en from './locales/en.json' with { type: 'json' }
import zh from './locales/zh.json' with { type: 'json' }

addTexts('window', { zh, en })
restoreLanguage()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <HallProvider app='window'>
      <App history={createBrowserHistory()} />
    </HallProvider>
  </StrictMode>,
)
