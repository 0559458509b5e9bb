import { Select, Table } from '@mantine/core'
import { usePress } from '@one-window/client'
import type { ServiceWindow } from '@one-window/protocol'
import { type Translate, useProblemText, useTexts } from '@one-window/ui'
import { pauseText } from '../parts/pause-text.ts'
import classes from './Hall.module.css'
import { presetOf, TIER_PRESETS, type TierPreset, tiersOf } from './tier-presets.ts'

const PRESETS = Object.keys(TIER_PRESETS) as TierPreset[]

/** One window and the lanes it serves; a choice takes effect at once. */
export function WindowRow({ serviceWindow }: { readonly serviceWindow: ServiceWindow }) {
  const t = useTexts('window')
  const textOf = useProblemText()
  const { windowNo, state, number, officer, tiers } = serviceWindow
  const { press, isPending, problem } = usePress('window.set-tiers')
  const preset = presetOf(tiers)
  const choose = (chosen: string | null) => {
    const named = PRESETS.find((one) => one === chosen)
    if (named && named !== preset) void press({ windowNo, tiers: tiersOf(named) })
  }
  return (
    <Table.Tr>
      <Table.Td>{t('units.windowNo', { windowNo })}</Table.Td>
      <Table.Td>
        {t(`windowStates.${state}`)} {pauseText(t, serviceWindow)}
      </Table.Td>
      <Table.Td className={classes.number}>{number}</Table.Td>
      <Table.Td>{officer}</Table.Td>
      <Table.Td>
        <Select
          size='sm'
          aria-label={t('windows.servesOf', { windowNo })}
          data-testid={`tiers-${windowNo}`}
          data={PRESETS.map((value) => ({ value, label: t(`windows.presets.${value}`) }))}
          placeholder={spelledOut(t, tiers)}
          value={preset}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          disabled={isPending}
          error={problem ? textOf(problem) : undefined}
          onChange={choose}
        />
      </Table.Td>
    </Table.Tr>
  )
}

/** Tiers that no preset names, e.g. `General, then Tutoring`. */
function spelledOut(t: Translate, tiers: ServiceWindow['tiers']): string {
  return tiers.map((tier) => tier.map((lane) => t(`lanesShort.${lane}`)).join(' + ')).join(' → ')
}
