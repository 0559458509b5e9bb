import { addTexts, HallProvider } from '@one-window/ui'
import { createRoot } from 'react-dom/client'
import { Display } from './Display.tsx'
import './display.css'
import en from './locales/en.json' with { type: 'json' }
import zh from './locales/zh.json' with { type: 'json' }

addTexts('display', { zh, en })

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')
createRoot(root).render(
  <HallProvider app='display'>
    <Display />
  </HallProvider>,
)
