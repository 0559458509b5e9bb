import { Modal } from '@mantine/core'
import { useTexts } from '@one-window/ui'
import type { ReactNode } from 'react'
import classes from './Dialog.module.css'

interface DialogProps {
  readonly isOpen?: boolean
  readonly title: string
  readonly size?: 'md' | 'lg'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A question over the page. Its head is no `header`: the page has one already. */
export function Dialog({ isOpen = true, title, size = 'lg', onClose, children }: DialogProps) {
  const t = useTexts('window')
  return (
    <Modal opened={isOpen} onClose={onClose} centered size={size} withCloseButton={false} padding='lg'>
      <div className={classes.head}>
        <Modal.Title className={classes.title}>{title}</Modal.Title>
        <Modal.CloseButton size='lg' aria-label={t('dialog.close')} data-testid='dialog-close' />
      </div>
      {children}
    </Modal>
  )
}
