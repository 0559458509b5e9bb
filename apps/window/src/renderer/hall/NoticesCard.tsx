import { Button, TextInput } from '@mantine/core'
import { usePress } from '@one-window/client'
import { LIMITS, type Notice } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import { type FormEvent, useState } from 'react'
import { Card } from '../parts/Card.tsx'
import classes from './Hall.module.css'
import { NoticeRow } from './NoticeRow.tsx'

/** Lines on kiosk and display: put up and taken down. */
export function NoticesCard({ notices }: { readonly notices: readonly Notice[] }) {
  const t = useTexts('window')
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const { press, isPending, problem, clear } = usePress('notice.post')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await press({ zh: zh.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) })
    if (!outcome?.ok) return
    setZh('')
    setEn('')
  }
  return (
    <Card title={t('notices.title')}>
      <ul className={classes.list}>
        {notices.map((notice) => (
          <NoticeRow key={notice.noticeId} notice={notice} />
        ))}
      </ul>
      {notices.length === 0 && <p className={classes.quiet}>{t('notices.none')}</p>}
      <form className={classes.column} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('notices.zh')}
          data-testid='notice-zh'
          maxLength={LIMITS.noticeCharsMax}
          value={zh}
          onChange={(event) => setZh(event.currentTarget.value)}
        />
        <TextInput
          label={t('notices.en')}
          data-testid='notice-en'
          maxLength={LIMITS.noticeCharsMax}
          value={en}
          onChange={(event) => setEn(event.currentTarget.value)}
        />
        <Button type='submit' disabled={zh.trim() === ''} loading={isPending} data-testid='notice-submit'>
          {t('notices.post')}
        </Button>
      </form>
      <ProblemNote problem={problem} onClose={clear} />
    </Card>
  )
}
