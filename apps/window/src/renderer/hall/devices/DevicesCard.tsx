import { Button } from '@mantine/core'
import { useAsk } from '@one-window/client'
import { ProblemNote, useTexts } from '@one-window/ui'
import { useState } from 'react'
import { Card } from '../../parts/Card.tsx'
import classes from '../Hall.module.css'
import { DeviceRow } from './DeviceRow.tsx'
import { devicesToShow } from './devices-to-show.ts'

const EVERY_MS = 10_000

/** Kiosks, displays and evaluators: what each issued today, taking one out of use, cancelling what it issued. */
export function DevicesCard({ timeZone }: { readonly timeZone: string }) {
  const t = useTexts('window')
  const { answer, problem, askAgain } = useAsk('devices', {}, { everyMs: EVERY_MS })
  const [isWhole, setWhole] = useState(false)
  const { shown, hiddenCount } = devicesToShow(answer?.devices ?? [], isWhole)
  return (
    <Card title={t('devices.title')}>
      <ul className={classes.list}>
        {shown.map((device) => (
          <DeviceRow key={device.deviceId} device={device} timeZone={timeZone} onChanged={askAgain} />
        ))}
      </ul>
      {answer && shown.length === 0 && <p className={classes.quiet}>{t('devices.none')}</p>}
      {hiddenCount > 0 && (
        <Button variant='subtle' data-testid='devices-more' onClick={() => setWhole(true)}>
          {t('devices.more', { count: hiddenCount })}
        </Button>
      )}
      <ProblemNote problem={problem} />
    </Card>
  )
}
