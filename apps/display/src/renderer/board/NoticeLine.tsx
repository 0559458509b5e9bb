import { useNow } from '@one-window/client'
import type { DisplayView } from '@one-window/protocol'
import { useMemo } from 'react'
import { Both } from './Both.tsx'
import { noticePages } from './notice-pages.ts'
import './NoticeLine.css'

const PAGE_MS = 8_000

/** The notices, page after page; the clock chooses the page, so that all displays of a hall turn together. */
export function NoticeLine({ notices }: { notices: DisplayView['notices'] }) {
  const nowMs = useNow(PAGE_MS)
  const pages = useMemo(() => noticePages(notices), [notices])
  const at = Math.floor(nowMs / PAGE_MS) % Math.max(1, pages.length)
  const page = pages[at]
  if (!page) return <footer className='notice-line' data-empty='true' />
  return (
    <footer className='notice-line'>
      <Both className='notice-line-title' text='notice' />
      <p key={page.key} lang={page.language}>
        {page.text}
      </p>
      {pages.length > 1 && <span className='notice-line-page'>{`${at + 1}/${pages.length}`}</span>}
    </footer>
  )
}
