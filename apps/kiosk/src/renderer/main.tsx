import { addTexts, HallProvider } from '@one-window/ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './kiosk.css'
import en from './locales/en.json' with { type: 'json' }
import zh from './locales/zh.json' with { type: 'json' }

addTexts('kiosk', { zh, en })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <HallProvider app='kiosk' isTouched>
      <App />
    </HallProvider>
  </StrictMode>,
)
