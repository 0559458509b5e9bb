import { Button } from '@mantine/core'
import { useTexts } from '@one-window/ui'
import { deviceRowId } from './id-tail.ts'

/** From what is said of a device to what can be done about it. */
export function ToDeviceButton({ deviceId }: { readonly deviceId: string }) {
  const t = useTexts('window')
  const show = () => {
    const row = document.getElementById(deviceRowId(deviceId))
    row?.scrollIntoView({ block: 'center' })
    row?.focus()
  }
  return (
    <Button variant='default' size='compact-md' ml='sm' data-testid='to-device' onClick={show}>
      {t('devices.show')}
    </Button>
  )
}
