import { Button } from '@mantine/core'
import { usePress } from '@one-window/client'
import type { Notice } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import classes from './Hall.module.css'

/** One line that hangs in the hall now. */
export function NoticeRow({ notice: { noticeId, zh, en } }: { readonly notice: Notice }) {
  const t = useTexts('window')
  const { press, isPending, problem, clear } = usePress('notice.withdraw')
  return (
    <li className={classes.notice}>
      <span>
        <span lang='zh-CN'>{zh}</span>
        <span className={classes.quiet} lang='en'>
          {en}
        </span>
        <ProblemNote problem={problem} onClose={clear} />
      </span>
      <Button
        variant='default'
        loading={isPending}
        aria-label={t('notices.withdrawOne', { text: zh })}
        data-testid='notice-withdraw'
        onClick={() => void press({ noticeId })}
      >
        {t('notices.withdraw')}
      </Button>
    </li>
  )
}
