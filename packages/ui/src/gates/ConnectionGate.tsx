import { Button, Loader, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../texts.ts'
import { GatePage } from './GatePage.tsx'

interface ConnectionGateProps {
  /** How the line stands, as useConnection or useLive tell it. */
  readonly connection: 'connecting' | 'connected' | 'lost' | 'outdated' | 'signed-out' | 'closed'
  /** False before the first view came: a waiting page stands instead of an empty screen. */
  readonly hasData: boolean
  /** Called once when the server speaks another version: reload the page. */
  readonly onOutdated: () => void
  readonly children: ReactNode
}

/** Shows the screen once there is something to show; an outdated screen asks to be restarted. */
export function ConnectionGate({ connection, hasData, onOutdated, children }: ConnectionGateProps) {
  const isOutdated = connection === 'outdated'
  useEffect(() => {
    if (isOutdated) onOutdated()
  }, [isOutdated, onOutdated])
  if (isOutdated) return <Outdated />
  return hasData ? children : <Connecting isLost={connection === 'lost'} />
}

function Connecting({ isLost }: { isLost: boolean }) {
  const t = useTexts('shared')
  return (
    <GatePage>
      <Stack align='center' gap='lg' role='status'>
        <Loader size='xl' />
        <Text size='xl'>{t(isLost ? 'connection.lost' : 'connection.connecting')}</Text>
      </Stack>
    </GatePage>
  )
}

function Outdated() {
  const t = useTexts('shared')
  return (
    <GatePage>
      <Stack align='center' gap='lg'>
        <Title order={1}>{t('connection.outdated')}</Title>
        <Text size='xl'>{t('connection.outdatedHint')}</Text>
        <Button size='xl' onClick={() => location.reload()}>
          {t('connection.restart')}
        </Button>
      </Stack>
    </GatePage>
  )
}
