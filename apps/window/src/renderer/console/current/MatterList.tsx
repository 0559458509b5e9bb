import { Checkbox } from '@mantine/core'
import type { Catalogue, CurrentTicket } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import type { Ref } from 'react'
import { MatterSearch } from '../../matters/MatterSearch.tsx'
import { SHORTCUTS } from '../keys/shortcuts.ts'
import classes from './Current.module.css'

interface MatterListProps {
  readonly matters: Catalogue['matters']
  readonly current: CurrentTicket
  readonly ticked: readonly string[]
  readonly searchInput: Ref<HTMLInputElement>
  readonly onTick: (code: string) => void
}

/** What the person came for, with a tick for what is done; ticks are sent with Next or Complete. */
export function MatterList({ matters, current, ticked, searchInput, onTick }: MatterListProps) {
  const t = useTexts('window')
  const codes = [...new Set([...current.ticket.matters, ...ticked])]
  const nameOf = (code: string) => matters.find((matter) => matter.code === code)?.name ?? code
  const add = (code: string) => (ticked.includes(code) ? undefined : onTick(code))
  return (
    <div className={classes.matters}>
      <h2 className={classes.heading}>
        {t('matters.title')}
        <span>{codes.length > 0 && t('matters.done', { done: doneCount(current, ticked), count: codes.length })}</span>
      </h2>
      <MatterSearch
        matters={matters}
        label={t('matters.add')}
        shortcut={SHORTCUTS.search}
        inputRef={searchInput}
        onChoose={add}
      />
      {codes.length === 0 ? (
        <p className={classes.empty}>{t('matters.none')}</p>
      ) : (
        <ul className={classes.list}>
          {codes.map((code) => (
            <li key={code}>
              <Checkbox
                size='md'
                label={`${code} ${nameOf(code)}`}
                data-testid={`matter-${code}`}
                checked={current.mattersDone.includes(code) || ticked.includes(code)}
                disabled={current.mattersDone.includes(code)}
                onChange={() => onTick(code)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function doneCount({ mattersDone }: CurrentTicket, ticked: readonly string[]): number {
  return new Set([...mattersDone, ...ticked]).size
}
