import { Button } from '@mantine/core'
import type { CurrentTicket } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import type { KeyName } from '../keys/keys.ts'
import { SHORTCUTS } from '../keys/shortcuts.ts'
import classes from './Current.module.css'

interface GroundsRowProps {
  readonly current: CurrentTicket | null
  readonly onKey: (name: KeyName) => void
}

const ANSWERS = ['confirm-grounds', 'refute-grounds'] as const

/** Why the number had a head start; what was only declared is confirmed or refuted here (R14). */
export function GroundsRow({ current, onKey }: GroundsRowProps) {
  const t = useTexts('window')
  const records = current?.groundsRecords ?? []
  const isDeclared = records.some(({ standing }) => standing === 'declared')
  return (
    <div className={classes.grounds} data-declared={isDeclared || undefined}>
      <ul>
        {records.map(({ grounds, standing }) => (
          <li key={grounds} data-standing={standing} data-testid={`grounds-${grounds}`}>
            <strong>{t(`grounds.${grounds}`)}</strong> {t(`groundsStandings.${standing}`)}
          </li>
        ))}
      </ul>
      {isDeclared &&
        ANSWERS.map((name) => (
          <Button
            key={name}
            variant={name === 'confirm-grounds' ? 'filled' : 'default'}
            data-testid={`key-${name}`}
            aria-keyshortcuts={SHORTCUTS[name]}
            title={t(`does.${name}`)}
            rightSection={
              <span className='stroke' aria-hidden='true'>
                {SHORTCUTS[name]}
              </span>
            }
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onKey(name)}
          >
            {t(`keys.${name}`)}
          </Button>
        ))}
    </div>
  )
}
