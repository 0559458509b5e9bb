import type { CurrentTicket, PersonCard } from '@one-window/protocol'
import { type Translate, useTexts } from '@one-window/ui'
import classes from './Current.module.css'

/** Who holds the number: the name as the register knows it and the last characters of what was shown. */
export function CurrentPerson({ current }: { readonly current: CurrentTicket | null }) {
  const t = useTexts('window')
  const [first, ...others] = current?.people ?? []
  return (
    <div className={classes.person}>
      <p className={classes.name} data-testid='current-name'>
        {current && (first ? nameOf(t, first) : t('person.unknown'))}
        {others.length > 0 && <span className={classes.more}>{t('person.others', { count: others.length })}</span>}
      </p>
      <p className={classes.tails}>
        {current && <span className={classes.lane}>{t(`lanes.${current.ticket.lane}`)}</span>}
        {current?.isNewTaxpayer && (
          <span className={classes.fresh} data-testid='new-taxpayer'>
            {t('person.new')}
          </span>
        )}
        {first?.idTail && <span>{t('person.idTail', { tail: first.idTail })}</span>}
        {phoneOf(current) && <span>{t('person.phoneTail', { tail: phoneOf(current) })}</span>}
      </p>
    </div>
  )
}

function nameOf(t: Translate, { name, idTail }: PersonCard): string {
  if (name !== null) return name
  return idTail === null ? t('person.unknown') : t('person.notInRegister')
}

function phoneOf(current: CurrentTicket | null): string | null {
  return current?.people.find(({ phoneTail }) => phoneTail !== null)?.phoneTail ?? null
}
