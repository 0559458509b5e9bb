import { Button } from '@mantine/core'
import { useAsk } from '@one-window/client'
import type { WindowView } from '@one-window/protocol'
import { NumberPlate, useTexts } from '@one-window/ui'
import type { Ref } from 'react'
import type { KeyName } from '../keys/keys.ts'
import classes from './Current.module.css'
import { CurrentPerson } from './CurrentPerson.tsx'
import { GroundsRow } from './GroundsRow.tsx'
import { MatterList } from './MatterList.tsx'
import { TicketClock } from './TicketClock.tsx'

interface CurrentPanelProps {
  readonly view: WindowView
  readonly now: number
  /** The number came by itself just now: shown with a calm highlight. */
  readonly isArrival: boolean
  readonly ticked: readonly string[]
  readonly searchInput: Ref<HTMLInputElement>
  readonly onTick: (code: string) => void
  readonly onKey: (name: KeyName) => void
  readonly onLeave: () => void
}

/** The number that is here: who it is, why it came first, what it came for. Each part keeps its place. */
export function CurrentPanel(props: CurrentPanelProps) {
  const { view, now, isArrival, ticked, searchInput, onTick, onKey, onLeave } = props
  const t = useTexts('window')
  const matters = useAsk('matters', {}).answer?.matters ?? []
  const { current, window: serviceWindow } = view
  return (
    <section
      className={classes.panel}
      aria-label={t('current.label')}
      data-state={serviceWindow.state}
      data-arrival={isArrival || undefined}
    >
      <TicketClock view={view} now={now} />
      <p className={classes.number} data-testid='current-number' aria-live='polite'>
        {current ? (
          <NumberPlate number={current.ticket.number} />
        ) : (
          <span className={classes.none}>{t(`states.${serviceWindow.state}`)}</span>
        )}
      </p>
      {serviceWindow.state === 'closed' && (
        <Button variant='default' size='md' className={classes.leave} data-testid='leave-window' onClick={onLeave}>
          {t('current.otherWindow')}
        </Button>
      )}
      <CurrentPerson current={current} />
      <GroundsRow current={current} onKey={onKey} />
      {current && (
        <MatterList
          key={current.ticket.id}
          matters={matters}
          current={current}
          ticked={ticked}
          searchInput={searchInput}
          onTick={onTick}
        />
      )}
    </section>
  )
}
