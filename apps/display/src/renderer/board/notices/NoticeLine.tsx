import { useNow } from '@one-window/client'
import type { DisplayView } from '@one-window/protocol'
import { useMemo } from 'react'
import { Both } from '../../parts/Both.tsx'
import { noticePages } from './notice-pages.ts'
import { TouchHint } from './TouchHint.tsx'
import './NoticeLine.css'

const PAGE_MS = 8_000

interface NoticeLineProps {
  readonly notices: DisplayView['notices']
  readonly needsTouch: boolean
}

/** The foot of the board: the notices, or what the hall promises while there are none. */
export function NoticeLine({ notices, needsTouch }: NoticeLineProps) {
  return (
    <footer className='notice-line'>
      {notices.length > 0 ? <Notices notices={notices} /> : <Both className='notice-line-motto' text='motto' />}
      {needsTouch && <TouchHint />}
    </footer>
  )
}

/** Page after page; the clock chooses the page, so that all displays of a hall turn together. */
function Notices({ notices }: { notices: DisplayView['notices'] }) {
  const nowMs = useNow(PAGE_MS)
  const pages = useMemo(() => noticePages(notices), [notices])
  const at = Math.floor(nowMs / PAGE_MS) % Math.max(1, pages.length)
  const page = pages[at]
  if (!page) return null
  return (
    <>
      <Both className='notice-line-title' text='notice' />
      <p key={page.key} lang={page.language}>
        {page.text}
      </p>
      {pages.length > 1 && <span className='notice-line-page'>{`${at + 1}/${pages.length}`}</span>}
    </>
  )
}
