import type { Alert, Language } from '@one-window/protocol'
import { clockTime, longDate, type Translate, useLanguage, useTexts } from '@one-window/ui'
import { ConfirmClock } from './ConfirmClock.tsx'
import { idTailOf } from './devices/id-tail.ts'
import { ToDeviceButton } from './devices/ToDeviceButton.tsx'
import classes from './Hall.module.css'
import { SendBackButton } from './SendBackButton.tsx'

interface AlertLineProps {
  readonly alert: Alert
  readonly timeZone: string
}

/** One thing that somebody in charge must look at, in a sentence. */
export function AlertLine({ alert, timeZone }: AlertLineProps) {
  const t = useTexts('window')
  const [language] = useLanguage()
  const where = { timeZone, language }
  return (
    <div className={classes.alert} role='alert' data-testid={`alert-${alert.code}`}>
      <p>{t(`alerts.${alert.code}`, placesOf(alert, t, where))}</p>
      {alert.code === 'clock.doubted' && <ConfirmClock alert={alert} clockTime={dateAndTime(alert.clockTime, where)} />}
      {alert.code === 'device.paced' && <ToDeviceButton deviceId={alert.deviceId} />}
      {alert.code === 'ticket.sent-waits' && <SendBackButton ticketId={alert.ticketId} />}
    </div>
  )
}

/** What stands in the places of the sentence. */
function placesOf(
  alert: Alert,
  t: Translate,
  where: { timeZone: string; language: Language },
): Record<string, unknown> {
  switch (alert.code) {
    case 'lane.stranded':
      return { lane: t(`lanes.${alert.lane}`), count: alert.waiting }
    case 'clock.doubted':
      return { hallTime: dateAndTime(alert.hallTime, where), clockTime: dateAndTime(alert.clockTime, where) }
    case 'device.paced':
      return { device: t(`roles.${alert.deviceKind}`), idTail: idTailOf(alert.deviceId) }
    case 'ticket.sent-waits':
      return { number: alert.number, windowNo: alert.windowNo }
  }
}

function dateAndTime(moment: string, { timeZone, language }: { timeZone: string; language: Language }): string {
  const at = Date.parse(moment)
  return `${longDate(at, timeZone, language)} ${clockTime(at, timeZone)}`
}
