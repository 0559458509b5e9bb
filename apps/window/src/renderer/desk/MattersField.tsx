import { Pill } from '@mantine/core'
import { useAsk } from '@one-window/client'
import { LIMITS } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { MatterSearch } from '../matters/MatterSearch.tsx'
import classes from './Desk.module.css'

interface MattersFieldProps {
  readonly codes: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
}

/** What the person came for: found one by one, each can be taken away again. */
export function MattersField({ codes, onChange }: MattersFieldProps) {
  const t = useTexts('window')
  const matters = useAsk('matters', {}).answer?.matters ?? []
  const add = (code: string) => {
    if (!codes.includes(code) && codes.length < LIMITS.mattersPerTicketMax) onChange([...codes, code])
  }
  const nameOf = (code: string) => matters.find((matter) => matter.code === code)?.name ?? code
  return (
    <div>
      <p className={classes.label}>{t('issue.matters')}</p>
      <MatterSearch matters={matters} label={t('matters.add')} onChoose={add} />
      <div className={classes.chips}>
        {codes.map((code) => (
          <Pill
            key={code}
            size='lg'
            mt={8}
            withRemoveButton
            removeButtonProps={{ 'aria-label': t('issue.removeMatter', { name: nameOf(code) }), tabIndex: 0 }}
            onRemove={() => onChange(codes.filter((other) => other !== code))}
          >
            {nameOf(code)}
          </Pill>
        ))}
      </div>
    </div>
  )
}
