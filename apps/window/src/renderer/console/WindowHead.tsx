import type { ServiceWindow } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import classes from './Head.module.css'
import { SoundButton } from './sound/SoundButton.tsx'

/** Which window this is, in the head of the page. */
export function WindowHead({ serviceWindow: { windowNo, zone } }: { readonly serviceWindow: ServiceWindow }) {
  const t = useTexts('window')
  return (
    <>
      <p className={classes.window}>
        <strong>{t('units.windowNo', { windowNo })}</strong>
        <span>{t(`zones.${zone}`)}</span>
      </p>
      <SoundButton />
    </>
  )
}
