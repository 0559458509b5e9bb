import { Chip } from '@mantine/core'
import { NEEDS, type Need } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import classes from './Desk.module.css'

interface NeedsFieldProps {
  readonly needs: readonly Need[]
  readonly onChange: (needs: readonly Need[]) => void
}

/** What the person says for the green channel; the window checks it. */
export function NeedsField({ needs, onChange }: NeedsFieldProps) {
  const t = useTexts('window')
  return (
    <fieldset className={classes.needs}>
      <legend className={classes.label}>{t('issue.needs')}</legend>
      <Chip.Group multiple value={[...needs]} onChange={onChange}>
        <div className={classes.chips}>
          {NEEDS.map((need) => (
            <Chip key={need} value={need} data-testid={`need-${need}`}>
              {t(`needs.${need}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </fieldset>
  )
}
