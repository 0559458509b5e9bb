import { Button } from '@mantine/core'
import { usePress } from '@one-window/client'
import type { Device } from '@one-window/protocol'
import { ProblemNote, useTexts } from '@one-window/ui'
import { useState } from 'react'
import { AskTwice } from '../../parts/AskTwice.tsx'
import { CancelManyDialog } from './CancelManyDialog.tsx'
import classes from './Devices.module.css'

interface DeviceActionsProps {
  readonly device: Device
  readonly name: string
  readonly onChanged: () => void
}

/** What those in charge may do about a device: take it out of use, cancel what it issued. */
export function DeviceActions({ device, name, onChanged }: DeviceActionsProps) {
  const t = useTexts('window')
  const revoke = usePress('device.revoke')
  const [isCancelling, setCancelling] = useState(false)
  const { deviceId, revokedAt, issuedToday } = device
  return (
    <div className={classes.actions}>
      {issuedToday > 0 && (
        <Button variant='default' data-testid='cancel-many' onClick={() => setCancelling(true)}>
          {t('devices.cancelMany')}
        </Button>
      )}
      {revokedAt === null && (
        <AskTwice
          testId='device-revoke'
          label={t('devices.revoke')}
          question={t('devices.revokeQuestion', { name })}
          confirm={t('devices.revoke')}
          onConfirm={() => void revoke.press({ deviceId }).then(onChanged)}
        />
      )}
      {isCancelling && (
        <CancelManyDialog
          deviceId={deviceId}
          name={name}
          onClose={() => {
            setCancelling(false)
            onChanged()
          }}
        />
      )}
      <ProblemNote problem={revoke.problem} onClose={revoke.clear} />
    </div>
  )
}
