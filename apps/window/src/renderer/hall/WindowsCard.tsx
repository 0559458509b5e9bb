import { Table } from '@mantine/core'
import type { SupervisorView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { Card } from '../parts/Card.tsx'
import { AlertLine } from './AlertLine.tsx'
import { WindowRow } from './WindowRow.tsx'

const COLUMNS = ['window', 'state', 'number', 'officer', 'serves'] as const

/** All windows: who works there, whom they serve, and which lanes they call. */
export function WindowsCard({ view }: { readonly view: SupervisorView }) {
  const t = useTexts('window')
  return (
    <Card title={t('windows.title')}>
      {view.alerts.map((alert) => (
        <AlertLine key={JSON.stringify(alert)} alert={alert} timeZone={view.timeZone} />
      ))}
      <Table verticalSpacing={4} aria-label={t('windows.title')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(`windows.columns.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.windows.map((one) => (
            <WindowRow key={one.windowNo} serviceWindow={one} />
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}
