import { Button } from '@mantine/core'
import { useTexts } from '@one-window/ui'
import { chime } from './chime.ts'
import { useSound } from './use-sound.ts'

/** Rings, or not, when a call comes by itself; turning it on lets one hear it. */
export function SoundButton() {
  const t = useTexts('window')
  const { isOn, toggle } = useSound()
  const press = () => {
    toggle()
    if (!isOn) chime()
  }
  return (
    <Button variant='white' size='sm' aria-pressed={isOn} data-testid='sound' onClick={press}>
      {t(isOn ? 'head.soundOn' : 'head.soundOff')}
    </Button>
  )
}
