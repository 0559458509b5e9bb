import { Button, Group, TextInput } from '@mantine/core'
import { LIMITS } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import classes from './Devices.module.css'

interface ReasonFieldProps {
  readonly reason: string
  readonly onReason: (reason: string) => void
}

const REASONS = ['played', 'broken', 'lost'] as const

/** Why numbers are cancelled, by a tap or in own words: it is written into the journal. */
export function ReasonField({ reason, onReason }: ReasonFieldProps) {
  const t = useTexts('window')
  return (
    <>
      <h3 className={classes.heading}>{t('cancelMany.why')}</h3>
      <Group gap='xs'>
        {REASONS.map((word) => (
          <Button key={word} variant='default' onClick={() => onReason(t(`cancelMany.reasons.${word}`))}>
            {t(`cancelMany.reasons.${word}`)}
          </Button>
        ))}
      </Group>
      <TextInput
        aria-label={t('cancelMany.why')}
        placeholder={t('cancelMany.whyPlaceholder')}
        data-testid='cancel-many-reason'
        maxLength={LIMITS.reasonCharsMax}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
    </>
  )
}
