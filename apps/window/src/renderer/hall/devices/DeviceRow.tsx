import type { Device } from '@one-window/protocol'
import { clockTime, useTexts } from '@one-window/ui'
import { DeviceActions } from './DeviceActions.tsx'
import classes from './Devices.module.css'
import { deviceRowId, idTailOf } from './id-tail.ts'

interface DeviceRowProps {
  readonly device: Device
  readonly timeZone: string
  readonly onChanged: () => void
}

/** One device: what it is, whether it is there, what it issued today, and what can be done about it. */
export function DeviceRow({ device, timeZone, onChanged }: DeviceRowProps) {
  const t = useTexts('window')
  const { deviceId, kind, isPaced, issuedToday, lastIssuedAt } = device
  const name = t('devices.name', { device: t(`roles.${kind}`), idTail: idTailOf(deviceId) })
  const state = stateOf(device)
  return (
    <li className={classes.device} id={deviceRowId(deviceId)} tabIndex={-1} data-testid={`device-${kind}`}>
      <div>
        <p className={classes.name}>
          <strong>{name}</strong>
          {isPaced && (
            <span className={classes.state} data-state='paced'>
              {t('devices.paced')}
            </span>
          )}
          <span className={classes.state} data-state={state}>
            {t(`devices.${state}`)}
          </span>
        </p>
        {lastIssuedAt !== null && (
          <p className={classes.quiet}>
            {t('devices.issued', { count: issuedToday, time: clockTime(Date.parse(lastIssuedAt), timeZone) })}
          </p>
        )}
      </div>
      <DeviceActions device={device} name={name} onChanged={onChanged} />
    </li>
  )
}

function stateOf({ revokedAt, isConnected }: Device): 'revoked' | 'connected' | 'silent' {
  if (revokedAt !== null) return 'revoked'
  return isConnected ? 'connected' : 'silent'
}
